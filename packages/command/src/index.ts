export { type Ended, type Program, runProgram } from './run.ts'
