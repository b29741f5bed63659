/** The runner's version, as `GET /health` says it. */
export const version = '0.1.0'
