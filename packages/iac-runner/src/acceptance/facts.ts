import type { DeployState } from '#deploy-protocol'
import type { NewDeployment } from '../store/deployments.ts'
import type { Row, Transaction } from '../store/store.ts'
import type { Facts, Known } from './decide.ts'

const columns = 'id, attempt, state, tag, sha'

/** Each fact is one row at most, found by an index; all of them are one statement, since every request asks them. */
const question = `
  SELECT 'same' AS fact, ${columns} FROM
    (SELECT * FROM deployment WHERE id = $id ORDER BY attempt DESC LIMIT 1) AS a
  UNION ALL SELECT 'newest', ${columns} FROM
    (SELECT * FROM deployment WHERE env = $env AND state <> 'superseded' ORDER BY seq DESC LIMIT 1) AS b
  UNION ALL SELECT 'current', ${columns} FROM
    (SELECT * FROM deployment WHERE env = $env AND state = 'succeeded' ORDER BY seq DESC LIMIT 1) AS c
  UNION ALL SELECT 'ran', ${columns} FROM
    (SELECT * FROM deployment WHERE tag = $tag AND sha = $sha AND env = $env AND state = 'succeeded' LIMIT 1) AS d
  UNION ALL SELECT 'other', ${columns} FROM (SELECT * FROM deployment WHERE tag = $tag AND sha < $sha LIMIT 1) AS e
  UNION ALL SELECT 'other', ${columns} FROM (SELECT * FROM deployment WHERE tag = $tag AND sha > $sha LIMIT 1) AS f
  UNION ALL SELECT 'busy', ${columns} FROM
    (SELECT * FROM deployment WHERE env = $env AND state = 'running' AND id <> $id LIMIT 1) AS g
  UNION ALL SELECT 'busy', ${columns} FROM
    (SELECT * FROM deployment WHERE env = $env AND state = 'queued' AND id <> $id LIMIT 1) AS h
  UNION ALL SELECT 'busy', ${columns} FROM
    (SELECT * FROM deployment WHERE env = $env AND state = 'interrupted' AND id <> $id LIMIT 1) AS i
  UNION ALL SELECT 'frozen', env, 0, reason, '', '' FROM environment_freeze WHERE env = $env AND until > $at`

export async function factsFor(
  transaction: Transaction,
  { id, env, tag, sha, at }: Pick<NewDeployment, 'id' | 'env' | 'tag' | 'sha' | 'at'>,
): Promise<Facts> {
  const rows = await transaction.all(question, { id, env, tag, sha, at })
  const row = (fact: string) => rows.find((one) => one['fact'] === fact)
  return {
    same: knownOf(row('same')),
    newest: knownOf(row('newest')),
    current: knownOf(row('current')),
    ranTag: row('ran') !== undefined,
    otherCommit: knownOf(row('other'))?.sha,
    busy: row('busy') !== undefined,
    frozen: row('frozen') !== undefined,
  }
}

function knownOf(row: Row | undefined): Known | undefined {
  if (!row) return undefined
  const text = (name: string) => String(row[name])
  const state = text('state') as DeployState
  return { id: text('id'), attempt: Number(row['attempt']), state, tag: text('tag'), sha: text('sha') }
}
