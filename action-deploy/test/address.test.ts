import { receiverAddress, resolvedProblem } from '../src/receiver/address.ts'

const codeOf = (given: string) => {
  try {
    receiverAddress(given)
    return ''
  } catch (error) {
    return (error as { readonly code: string }).code
  }
}

test.each([
  'https://iac.example.com',
  'https://iac.example.com:8443/runner',
  'https://10.0.0.7',
  'https://[2001:db8::7]:8443',
  'http://127.0.0.1:8080',
  'http://localhost:8080',
  'http://[::1]:8080',
])('T24 %s is an address of a receiver', (given) => {
  expect(codeOf(given)).toBe('')
})

test.each([
  ['plain http to another machine', 'http://iac.example.com'],
  ['plain http to a name that only looks local', 'http://localhost.example.com'],
  ['the metadata service', 'https://169.254.169.254/latest'],
  ['the metadata service without encryption', 'http://169.254.169.254'],
  ['the metadata service mapped into IPv6', 'http://[::ffff:169.254.169.254]'],
  ['the same in hexadecimal', 'https://[::ffff:a9fe:a9fe]'],
  ['the same through NAT64', 'https://[64:ff9b::a9fe:a9fe]'],
  ['the same through 6to4', 'https://[2002:a9fe:a9fe::1]'],
  ['the same as an IPv4-compatible address', 'https://[::a9fe:a9fe]'],
  ['the metadata service of Amazon over IPv6', 'https://[fd00:ec2::254]'],
  ['the metadata service of Alibaba', 'https://100.100.100.200'],
  ['the metadata service by name', 'https://metadata.google.internal'],
  ['the same name with its root dot', 'https://metadata.google.internal.'],
  ['a link-local address', 'https://[fe80::1]'],
  ['any address', 'http://0.0.0.0:8080'],
  ['an address as one number', 'http://2130706433'],
  ['an address in hexadecimal', 'http://0x7f.1'],
  ['an address in octal', 'https://0251.0376.0251.0376'],
  ['an address with parts left out', 'http://127.1'],
  ['an address with a root dot', 'https://169.254.169.254.'],
  ['a user before the host', 'https://iac.example.com@169.254.169.254'],
  ['a password', 'https://user:pass@iac.example.com'],
  ['a backslash', 'https:\\\\169.254.169.254'],
  ['letters that only look like a host', 'https://１６９.２５４.１６９.２５４'],
  ['a query', 'https://iac.example.com/?next=x'],
  ['a fragment', 'https://iac.example.com/#x'],
  ['a line break', 'https://iac.example.com\n.evil.example'],
  ['another protocol', 'file:///etc/passwd'],
  ['no address', 'iac.example.com'],
])('T24 %s is refused', (_, given) => {
  expect(codeOf(given)).toBe('runner-url-forbidden')
})

test.each([
  ['a metadata service', 'iac.example.com', '169.254.169.254', /metadata/],
  ['a metadata service mapped into IPv6', 'iac.example.com', '::ffff:169.254.169.254', /metadata/],
  ['another machine behind the name localhost', 'localhost', '10.0.0.1', /this machine/],
])('T24 a name that resolves to %s is refused', (_, host, ip, expected) => {
  expect(resolvedProblem(host, ip)).toMatch(expected)
})

test('a name that resolves to an ordinary or a local address is fine', () => {
  expect(resolvedProblem('iac.example.com', '10.0.0.1')).toBeUndefined()
  expect(resolvedProblem('localhost', '127.0.0.1')).toBeUndefined()
  expect(resolvedProblem('iac.example.com', '127.0.0.1')).toBeUndefined()
})
