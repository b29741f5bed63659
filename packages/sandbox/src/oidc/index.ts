export { type Issuer, type IssuerOptions, type JobClaims, startIssuer } from './issuer.ts'
export { idTokenOf, jobClaims, mayAskForIdToken } from './job-claims.ts'
