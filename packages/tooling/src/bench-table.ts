/** One line of the benchmark: what was measured, the figure, and what it is held against. */
export interface Row {
  readonly what: string
  readonly figure: string
  readonly note: string
}

export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function printTable(rows: readonly Row[]): void {
  const width = (pick: (row: Row) => string) => Math.max(...rows.map((row) => pick(row).length))
  const [what, figure] = [width((row) => row.what), width((row) => row.figure)]
  for (const row of rows) {
    process.stdout.write(`${row.what.padEnd(what)}  ${row.figure.padStart(figure)}  ${row.note}\n`)
  }
}
