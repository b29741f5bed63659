export { htmlPathOf, urlPathOf } from './addresses.ts'
export type { BuiltSite } from './audit.ts'
export { type BuildLog, parseBuildLog } from './build-log.ts'
export { collectFindings } from './collect.ts'
export { type Comparison, compareFindings, filesWithAlike } from './compare.ts'
export { type ConfigText, readConfigText } from './config-text.ts'
export type { Documentation } from './documentation.ts'
export type { BuildFailure } from './failure.ts'
export {
  defaultSeverity,
  type Finding,
  type FindingKind,
  findingKinds,
  type Reported,
  type Severity,
  severities,
} from './finding.ts'
export { type HtmlPage, readHtml } from './html.ts'
