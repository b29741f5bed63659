export type * from './model.ts'
export { readPlans } from './read.ts'
