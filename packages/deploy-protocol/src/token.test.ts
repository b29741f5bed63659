import { createHash } from 'node:crypto'
import { audienceOf, judgeClaims, madeWith, readToken } from './index.ts'

// RFC 7515, appendix A.2.
const payload = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
const signature =
  'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw'
const key = {
  kty: 'RSA',
  n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
}

test('the RS256 vector of RFC 7515 holds, and with one bit changed it does not', () => {
  const signed = Buffer.from(`eyJhbGciOiJSUzI1NiJ9.${payload}`)
  const token = { kid: '', signed, signature: Buffer.from(signature, 'base64url'), fields: {} }
  expect(madeWith(token, key)).toBe(true)
  const flipped = Buffer.from(signed)
  flipped[30] = (flipped[30] ?? 0) ^ 1
  expect(madeWith({ ...token, signed: flipped }, key)).toBe(false)
})

test('the audience is the address, the path and the digest of id, time and body, as the protocol says', () => {
  const request = { path: '/deploy', id: 'msg_1', timestamp: 1_700_000_000, content: '{"env":"staging"}' }
  const digest = createHash('sha256').update('msg_1.1700000000.{"env":"staging"}').digest('base64url')
  const expected = `https://iac.example.com/deploy/${digest}`
  expect(audienceOf({ address: 'https://iac.example.com', ...request })).toBe(expected)
  expect(audienceOf({ address: 'https://iac.example.com/', ...request })).toBe(expected)
})

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const made = (header: unknown, claims: unknown) => `${part(header)}.${part(claims)}.AAAA`

test.each([
  ['nothing', ''],
  ['two parts', 'a.b'],
  ['four parts', `${made({ alg: 'RS256', kid: 'x' }, {})}.a`],
  ['a header that is no JSON', 'YQ.YQ.YQ'],
  ['a list as header', made([], {})],
  ['claims that are no object', made({ alg: 'RS256', kid: 'x' }, 'text')],
  ['an algorithm in another spelling', made({ alg: 'rs256', kid: 'x' }, {})],
  ['the algorithm none', made({ alg: 'none', kid: 'x' }, {})],
  ['no key id', made({ alg: 'RS256' }, {})],
  ['padding', `${made({ alg: 'RS256', kid: 'x' }, {})}==`],
  ['more than 16 KiB', made({ alg: 'RS256', kid: 'x' }, { a: 'x'.repeat(17_000) })],
])('%s is no token', (_, text) => {
  expect(readToken(text)).toBeUndefined()
})

const now = 1_700_000_000
const claims = { iss: 'i', aud: 'a', jti: 'abcdefgh', repository_id: '1', iat: now, nbf: now - 600, exp: now + 300 }
const judged = (more: object) => {
  const token = readToken(made({ alg: 'RS256', kid: 'x' }, { ...claims, ...more }))
  return token && judgeClaims(token, { issuer: 'i', audience: 'a', nowSeconds: now })
}

test.each([
  ['as GitHub makes it', {}, 'valid'],
  ['29 s past its end', { exp: now - 29 }, 'valid'],
  ['30 s past its end', { exp: now - 30 }, 'stale'],
  ['made 30 s from now', { iat: now + 30 }, 'valid'],
  ['made 31 s from now', { iat: now + 31 }, 'stale'],
  ['valid 31 s from now', { nbf: now + 31 }, 'stale'],
  ['without nbf', { nbf: undefined }, 'valid'],
  ['with a text for its end', { exp: '9999999999' }, 'incomplete'],
  ['with an end that is no number', { exp: null }, 'incomplete'],
  ['with a number for its repository', { repository_id: 1 }, 'incomplete'],
  ['of another issuer', { iss: 'j' }, 'issuer'],
  ['for another audience', { aud: 'b' }, 'audience'],
  ['for an audience in a list', { aud: ['a'] }, 'audience'],
  [
    'with a __proto__ that vouches for it',
    { repository_id: undefined, ['__proto__']: { repository_id: '1' } },
    'incomplete',
  ],
])('a token %s is judged %s', (_, more, expected) => {
  const verdict = judged(more)
  expect(verdict?.kind === 'refused' ? verdict.reason : verdict?.kind).toBe(expected)
})
