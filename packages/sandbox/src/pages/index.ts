export { type PagesDeployment, type PagesHost, startPagesHost } from './host.ts'
