export { type CheckAnswer, type CheckFinding, type CheckSource, parseCheckAnswer } from './parse.ts'
