import { type RunnerOptions, startRunner } from '#iac-runner'

// One replica in a process of its own; its options are the first argument. Its log goes to standard error.
const runner = await startRunner(JSON.parse(process.argv[2] ?? '{}') as RunnerOptions)
process.once('SIGTERM', () => void runner.close())
