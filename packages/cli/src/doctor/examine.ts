import { compareVersions, parseTag } from '#versioning'
import { type Finding, findingCodes, type Judged, type Rule } from './finding.ts'
import { outOfOrder } from './rule-of-order.ts'
import { gaps, twoHotfix, twoProduction, twoStaging, withoutProduction } from './rules-of-many.ts'
import { endsElsewhere, lightweight, malformed, nested, offMain, unknownKind } from './rules-of-one.ts'

const rules: readonly Rule[] = [
  endsElsewhere,
  nested,
  lightweight,
  malformed,
  offMain,
  unknownKind,
  twoStaging,
  twoProduction,
  twoHotfix,
  withoutProduction,
  outOfOrder,
  gaps,
]

/** Everything that is wrong with these tags, in the order of their versions. */
export function examine(judged: Judged): readonly Finding[] {
  const { prefix } = judged
  const zero = { major: 0, minor: 0, patch: 0 }
  const version = ({ tag }: Finding) => parseTag(tag, prefix) ?? zero
  const severity = ({ code }: Finding) => findingCodes.indexOf(code)
  return rules
    .flatMap((rule) => rule(judged))
    .sort((a, b) => compareVersions(version(a), version(b)) || severity(a) - severity(b))
}
