export { type Artifact, digestOf, writeArtifact } from './artifact.ts'
export { type Member, type MembersQuery, membersOf, type Refused } from './members.ts'
export { tarOf } from './tar.ts'
