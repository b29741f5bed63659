export { type DemoOptions, runDemo } from './demo/index.ts'
export * from './github/index.ts'
export * from './step/index.ts'
export * from './workflow/index.ts'
