import { runnerProgram } from './command.ts'

// The runner as a program of its own, which is what a server and an image hold.
process.exitCode = await runnerProgram(process.argv.slice(2), process.env)
