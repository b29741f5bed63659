import type { Hazard } from './hazard.ts'

/** What can die or break between a request and its outcome; numbers as in the failure matrix of the research. */
export const matrix: readonly Hazard[] = [
  { id: 'M1', what: 'network, before the request arrives' },
  { id: 'M2', what: 'runner, after arrival and before the commit' },
  { id: 'M3', what: 'runner or network, after the commit, before 202' },
  { id: 'M4', what: 'runner, while a deployment is queued' },
  { id: 'M5', what: 'runner killed while a deployment runs' },
  {
    id: 'M6',
    what: 'host loses power',
    untested: 'no power can be cut here; M2, M4 and M5 kill the process, and each commit is fsynced before its answer',
  },
  { id: 'M7', what: 'runner paused for longer than its lease' },
  { id: 'M8', what: 'task hangs' },
  { id: 'M9', what: 'task dies half way' },
  { id: 'M10', what: 'database away, at acceptance' },
  { id: 'M11', what: 'database away, while a task runs' },
  { id: 'M12', what: 'disk full' },
  { id: 'M13', what: 'git remote down, tag missing or moved' },
  { id: 'M14', what: 'checkout half written' },
  { id: 'M15', what: 'GitHub’s API down' },
  { id: 'M16', what: 'workflow canceled while it waits' },
  { id: 'M17', what: 'action killed hard' },
  { id: 'M18', what: 'duplicate delivery' },
  {
    id: 'M19',
    what: 'delivery missed while the runner was down',
    untested:
      'the runner does not look for missed deliveries: GitHub sends one again by hand; action-deploy needs none',
  },
  { id: 'M20', what: 'older request arrives late' },
  { id: 'M21', what: 'two replicas claim at once' },
  { id: 'M22', what: 'secret rotated' },
  { id: 'M23', what: 'clocks more than 300 s apart' },
  { id: 'M24', what: 'issuer of tokens down' },
  { id: 'M25', what: 'deployment that kills its runner' },
  { id: 'M26', what: 'SIGTERM in a rolling update' },
  { id: 'M27', what: 'runner asked to deploy itself' },
  { id: 'M28', what: 'answer malicious or huge' },
]
