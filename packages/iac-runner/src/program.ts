import { main } from './main.ts'

// The runner as a program of its own, which is what a server and an image hold.
process.exitCode = await main(process.env)
