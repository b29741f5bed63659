export { type KindFacts, kindOf } from './kind.ts'
export { nextHotfix, nextMajor, nextProduction, nextStaging } from './next.ts'
export { compareVersions, formatTag, parseTag, type ReleaseTag, type Version } from './tag.ts'
export { formatTagMessage, parseTrailers, type ReleaseKind, releaseKinds, type Trailers } from './trailers.ts'
