import { readFileSync } from 'node:fs'

/** Whether a process still runs; one that is dead and not yet buried does not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
