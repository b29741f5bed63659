/** Such as `2026-09-01 02:10 UTC`: the same whatever the machine's language and zone. */
export function moment(milliseconds: number): string {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return '?'
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

export function stretch(from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined
  return `${from === undefined ? '…' : moment(from)} – ${to === undefined ? '…' : moment(to)}`
}
