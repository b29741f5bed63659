export { type Command, parseCommand } from './command.ts'
