import { BlockList, isIP } from 'node:net'
import { ConfigurationError } from '#errors'

// Where clouds hand out credentials to whoever asks from inside, and what no service can have as its address.
const forbidden = new BlockList()
forbidden.addSubnet('0.0.0.0', 8, 'ipv4')
forbidden.addSubnet('169.254.0.0', 16, 'ipv4')
forbidden.addSubnet('224.0.0.0', 3, 'ipv4')
forbidden.addAddress('100.100.100.200', 'ipv4')
forbidden.addAddress('168.63.129.16', 'ipv4')
forbidden.addAddress('192.0.0.192', 'ipv4')
forbidden.addAddress('::', 'ipv6')
forbidden.addSubnet('fe80::', 10, 'ipv6')
forbidden.addSubnet('ff00::', 8, 'ipv6')
forbidden.addAddress('fd00:ec2::254', 'ipv6')
// Ways to write an IPv4 address as an IPv6 one: translated (NAT64), 6to4, compatible. Mapped ones are checked as IPv4.
forbidden.addSubnet('64:ff9b::', 96, 'ipv6')
forbidden.addSubnet('2002::', 16, 'ipv6')
forbidden.addSubnet('::7fff:ffff', 96, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const metadataNames = /^(metadata|instance-data|metadata\.google\.internal|metadata\.goog|.*\.ec2\.internal)\.?$/i
const plain = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?(\/[\w.~%\-/]*)?$/i

/** The address as it may be used, or ConfigurationError `runner-url-forbidden`. It names a host, in plain words. */
export function receiverAddress(given: string): URL {
  const [, written = ''] = plain.exec(given) ?? []
  if (written === '' || !URL.canParse(given)) throw refused(given, 'is not written plainly')
  const address = new URL(given)
  const host = bare(address.hostname)
  // `0x7f.1`, `2130706433` and `127.1` are numbers that only look like names; who means an address writes it out.
  if (isIP(host) === 4 && written !== host) throw refused(given, `is an address in disguise; write it as ${host}`)
  if (metadataNames.test(host) || (isIP(host) > 0 && isForbidden(host))) {
    throw refused(given, 'leads to a metadata service or to no service at all')
  }
  if (address.protocol !== 'https:' && !isLoopback(host)) {
    throw refused(given, 'is not https, and only this machine may be spoken to without encryption')
  }
  return address
}

/** Says no to what a name resolved to: a name is free to point anywhere, also at a metadata service. */
export function resolvedProblem(host: string, ip: string): string | undefined {
  if (isForbidden(ip)) return `${host} resolves to an address of a metadata service or of no service at all`
  if (host === 'localhost' && !isLoopback(ip)) return 'localhost does not resolve to this machine'
  return undefined
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || (isIP(host) > 0 && loopback.check(host, familyOf(host)))
}

export function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}

function isForbidden(ip: string): boolean {
  return forbidden.check(ip, familyOf(ip)) && !loopback.check(ip, familyOf(ip))
}

function familyOf(ip: string): 'ipv4' | 'ipv6' {
  return isIP(ip) === 6 ? 'ipv6' : 'ipv4'
}

function refused(given: string, why: string): ConfigurationError {
  const shown = given.length > 100 ? `${given.slice(0, 100)}…` : given
  return new ConfigurationError(
    'runner-url-forbidden',
    `Input "runner-url" ${why}: "${shown}". It must be an address such as https://iac.example.com.`,
  )
}
