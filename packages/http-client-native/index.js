// @actions/core reaches @actions/http-client for one call, its OIDC token. The original brings an HTTP client of 785 kB
// and loads http, https and tls at start, which doubles the time to the first error of every action. Node 24 has fetch.
// See docs/decisions/0002-no-second-http-client.md.
export class BearerCredentialHandler {
  constructor(token) {
    this.token = token
  }
}

export class HttpClient {
  constructor(userAgent, handlers = []) {
    this.headers = { 'user-agent': userAgent ?? 'slipway', accept: 'application/json' }
    for (const { token } of handlers) this.headers.authorization = `Bearer ${token}`
  }

  async getJson(url) {
    const response = await fetch(url, { headers: this.headers, redirect: 'error' })
    if (!response.ok) throw new Error(`GET ${new URL(url).host} answered ${response.status}`)
    return { statusCode: response.status, result: await response.json(), headers: response.headers }
  }
}
