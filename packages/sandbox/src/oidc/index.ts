export { type Issuer, type IssuerOptions, type JobClaims, startIssuer } from './issuer.ts'
export { idTokenOf, jobClaims } from './job-claims.ts'
