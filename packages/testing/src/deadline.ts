// jest-light-runner ignores time limits: a promise that never settles would hang the run for ever. So every test races
// against a deadline of its own; the third argument of `test` is that deadline in milliseconds, as in Jest.
const defaultMs = 60_000

type Body = (...values: unknown[]) => unknown
type Define = (name: string, body: Body, ms?: number) => void
type DefineEach = (...table: unknown[]) => Define

interface TestFunction extends Define {
  only: TestFunction
  each: DefineEach
}

function withDeadline(body: Body, ms = defaultMs): Body {
  return async (...values) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The test is still pending after ${ms} ms.`)), ms)
    })
    try {
      await Promise.race([body(...values), late])
    } finally {
      clearTimeout(timer)
    }
  }
}

function guard(original: TestFunction): TestFunction {
  const define: Define = (name, body, ms) => original(name, withDeadline(body, ms))
  const each: DefineEach = (...table) => {
    const defineRow = original.each(...table)
    return (name, body, ms) => defineRow(name, withDeadline(body, ms))
  }
  return Object.assign(define, original, { each }) as TestFunction
}

const globals = globalThis as unknown as { test: TestFunction; it: TestFunction }
const original = globals.test
const guarded = Object.assign(guard(original), { only: guard(original.only) })
globals.test = guarded
globals.it = guarded
