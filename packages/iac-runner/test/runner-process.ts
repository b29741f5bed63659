import { main } from '#iac-runner'

// A runner in a process of its own, for tests that kill it.
process.exitCode = await main(process.env)
