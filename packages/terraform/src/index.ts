export { resourcePlural } from './kinds.ts'
export type * from './model.ts'
export { readPlans } from './read.ts'
