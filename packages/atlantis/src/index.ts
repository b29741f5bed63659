export { parseAtlantisComment } from './comment.ts'
export { type AtlantisRun, readConversation, type Said } from './conversation.ts'
export {
  type AtlantisComment,
  type Changes,
  type Command,
  commands,
  type Kind,
  type Outcome,
  type ProjectRef,
  type ProjectResult,
} from './model.ts'
export { type AtlantisStatus, type CommitStatus, lastApply, parseStatuses } from './statuses.ts'
