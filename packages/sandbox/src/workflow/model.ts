import type { Scalar } from './tree.ts'

/** A workflow as the engine runs it: everything in it is used, everything else was refused. */
export interface Workflow {
  /** The file's name in `.github/workflows`. */
  readonly file: string
  readonly name: string
  readonly runName: Scalar | undefined
  readonly triggers: ReadonlyMap<string, Trigger>
  readonly permissions: Permissions | undefined
  readonly env: Variables
  readonly concurrency: Concurrency | undefined
  readonly jobs: readonly Job[]
}

export interface Trigger {
  readonly filters: ReadonlyMap<Filter, readonly string[]>
  readonly inputs: readonly DispatchInput[]
}

export type Filter = 'branches' | 'branches-ignore' | 'tags' | 'tags-ignore' | 'paths' | 'paths-ignore' | 'types'

export interface DispatchInput {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'number' | 'choice' | 'environment'
  readonly required: boolean
  readonly fallback: string | number | boolean | undefined
  readonly options: readonly string[]
}

export type Access = 'read' | 'write' | 'none'
export type Permissions = Readonly<Record<string, Access>>
export type Variables = ReadonlyMap<string, Scalar>

export interface Concurrency {
  readonly group: Scalar
  readonly queue: 'single' | 'max'
  readonly cancelInProgress: Scalar
}

export interface Job {
  readonly id: string
  readonly name: Scalar | undefined
  readonly needs: readonly string[]
  readonly condition: Scalar | undefined
  readonly permissions: Permissions | undefined
  readonly env: Variables
  readonly outputs: Variables
  readonly environment: JobEnvironment | undefined
  readonly concurrency: Concurrency | undefined
  readonly timeoutMinutes: Scalar
  readonly continueOnError: Scalar
  readonly shell: Scalar | undefined
  readonly directory: Scalar | undefined
  readonly steps: readonly Step[]
}

export interface JobEnvironment {
  readonly name: Scalar
  readonly url: Scalar | undefined
  /** Whether GitHub writes a Deployment of its own. */
  readonly deployment: boolean
}

export interface Step {
  readonly id: string | undefined
  readonly name: Scalar | undefined
  readonly condition: Scalar | undefined
  readonly env: Variables
  readonly timeoutMinutes: Scalar | undefined
  readonly continueOnError: Scalar
  readonly work: StepWork
}

export type StepWork =
  | { readonly kind: 'uses'; readonly uses: string; readonly inputs: Variables }
  | {
      readonly kind: 'run'
      readonly script: Scalar
      readonly shell: Scalar | undefined
      readonly directory: Scalar | undefined
    }
