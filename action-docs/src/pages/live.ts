/** What readers get. */
export interface LiveSite {
  /** What the site at an address says it is. */
  read(url: string, nonce: string): Promise<Live>
}

export type Live =
  | { readonly kind: 'known'; readonly site: string; readonly commit: string }
  /** It answers, and does not say: nothing was deployed by us, or nothing at all. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreachable'; readonly why: string }

const manifestName = 'slipway-docs.json'
const timeoutMs = 15_000
const longest = 10_000

export function createLiveSite(signal: AbortSignal): LiveSite {
  return {
    read: async (url, nonce) => {
      if (!URL.canParse(manifestName, url)) return { kind: 'unreachable', why: 'it has no address' }
      const address = new URL(manifestName, url.endsWith('/') ? url : `${url}/`)
      // Asked under another name each time, a cache in between has no old answer to give.
      address.searchParams.set('slipway', nonce)
      try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
        const response = await fetch(address, { headers: { 'cache-control': 'no-cache' }, signal: limit })
        const text = (await response.text()).slice(0, longest)
        if (response.status === 404) return { kind: 'silent' }
        return response.ok ? parse(text) : { kind: 'unreachable', why: `${response.status}` }
      } catch (error) {
        signal.throwIfAborted()
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
        return { kind: 'unreachable', why: cause instanceof Error ? cause.message : 'no answer' }
      }
    },
  }
}

function parse(text: string): Live {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return { kind: 'silent' }
    const [site, commit]: readonly unknown[] = [Reflect.get(value, 'site'), Reflect.get(value, 'commit')]
    return typeof site === 'string' && typeof commit === 'string' ? { kind: 'known', site, commit } : { kind: 'silent' }
  } catch {
    return { kind: 'silent' }
  }
}
