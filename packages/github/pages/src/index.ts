export { connectPages, type PagesOptions } from './pages.ts'
export type * from './ports.ts'
