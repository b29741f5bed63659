export type { Command } from './command.ts'
export { type CommandStream, createCommandStream, parseCommands, type Reading } from './command-stream.ts'
export { environmentOf, type GitHubAccess, type RunContext, type RunFacts, runContextFor } from './context.ts'
export { asksForStatus, evaluateCondition, evaluateTemplate, evaluateValue, type Scope } from './expression.ts'
export { parseKeyValues } from './file-commands.ts'
export type { Annotation } from './log.ts'
export { createMasker, type Masker } from './mask.ts'
export { type ActionFile, readActionFile } from './metadata.ts'
export type { StepResult } from './result.ts'
export {
  type NodeActionOptions,
  runNodeAction,
  runStep,
  type StepOptions,
  type StepProgram,
} from './run.ts'
