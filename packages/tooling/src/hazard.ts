/** A fault (F), threat (T) or trap (P) that what is built today must withstand; numbers as in the design's tables. */
export interface Hazard {
  readonly id: string
  readonly what: string
  /** Why no test injects it; absent when one must. */
  readonly untested?: string
}
