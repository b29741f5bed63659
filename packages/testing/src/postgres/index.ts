export { installedPostgres, type Postgres, startPostgres } from './server.ts'
