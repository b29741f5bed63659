export {
  type DeployAnswer,
  type DeployState,
  deployStates,
  type ErrorAnswer,
  originStatus,
  type ServiceReport,
  type ServiceState,
  serviceStates,
  settled,
} from './answer.ts'
export {
  allServices,
  type DeployRequest,
  type DeploySource,
  deploymentId,
  deployType,
  formatRequest,
  maxBodyBytes,
  objectOf,
  parseRequest,
  wireName,
} from './request.ts'
export {
  type Headers,
  type KeyScheme,
  keySchemes,
  type Received,
  type Refusal,
  type Scheme,
  type Signable,
  schemes,
  sign,
  toleranceSeconds,
  type Verdict,
  verify,
} from './signature.ts'
export { audienceOf, type Claims, type ClaimsVerdict, judgeClaims, madeWith, readToken, type Token } from './token.ts'
