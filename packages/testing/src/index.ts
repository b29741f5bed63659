export * from './contracts/index.ts'
export * from './memory/index.ts'
export * from './receiver/index.ts'
export * from './shared.ts'
