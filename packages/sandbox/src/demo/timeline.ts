import { visible } from '#markdown'

/** What a person reads while the demo runs: scenes, and in each the moments and what they prove. */
export interface Timeline {
  scene(title: string, why: string): void
  moment(what: string, detail: string): void
  /** States what must be true now; the demo is green when all of it was. */
  check(holds: boolean, sentence: string): void
  readonly seconds: () => number
  readonly passed: () => boolean
}

export function createTimeline(write: (text: string) => void): Timeline {
  const startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1000
  const broken: string[] = []
  let scenes = 0
  return {
    scene: (title, why) => {
      scenes += 1
      write(`\n${scenes}  ${title}\n   ${why}\n`)
    },
    moment: (what, detail) => write(`   ${at(seconds())}  ${what.padEnd(9)} ${visible(detail)}\n`),
    check: (holds, sentence) => {
      if (!holds) broken.push(sentence)
      write(`   ${at(seconds())}  ${holds ? 'proven' : 'BROKEN'}    ${visible(sentence)}\n`)
    },
    seconds,
    passed: () => broken.length === 0,
  }
}

function at(seconds: number): string {
  return `${seconds.toFixed(1).padStart(5)} s`
}
