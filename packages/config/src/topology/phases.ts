import type { Component, Phase } from './topology.ts'

/** The components of a phase in waves: everything in a wave may come up at once, after the waves before it. */
export function wavesOf(phase: Phase): readonly (readonly string[])[] {
  const waves: string[][] = []
  let left: readonly Component[] = phase.components
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const ready = left.filter(({ needs }) => !needs.some((need) => waiting.has(need)))
    // A circle was refused when the file was read.
    if (ready.length === 0) throw new RangeError(`The components of phase ${phase.name} need each other in a circle.`)
    waves.push(ready.map(({ name }) => name))
    left = left.filter((one) => !ready.includes(one))
  }
  return waves
}
