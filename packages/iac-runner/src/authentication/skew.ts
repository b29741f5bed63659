/** Both clocks in one sentence, for whoever has to find out which of them is wrong. */
export function bothTimes(given: number, own: number): string {
  return `It says ${iso(given)}, this runner's clock ${iso(own)}. Correct the one that is wrong.`
}

function iso(seconds: number): string {
  return Math.abs(seconds) < 8e12 ? new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z') : `${seconds} s`
}
