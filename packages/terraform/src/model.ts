import type { ObjectReference } from '#kube-audit'

/** An object of the Kubernetes API, named as the audit log names it. */
export type KubeObject = Omit<ObjectReference, 'subresource'>

/** One instance of a resource, as Terraform names it. */
export interface Resource {
  /** Such as `module.apps.kubernetes_deployment_v1.api["a"]`; whatever a `for_each` key holds, it holds. */
  readonly address: string
  readonly type: string
  readonly name: string
  /** Of a module's instance: `module.apps`; empty at the root. */
  readonly module: string
  readonly mode: 'managed' | 'data'
  /** Such as `hashicorp/kubernetes`; empty where the source does not say. */
  readonly provider: string
  /** The object in the cluster; undefined for what is none, and where no name is known. */
  readonly object: KubeObject | undefined
  /** Of a `helm_release`; the namespace is empty where it is not known. */
  readonly release: { readonly namespace: string; readonly name: string } | undefined
  /** What `terraform import` takes for it; empty when it cannot be known. */
  readonly importId: string
}

export type Action = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'replace' | 'forget'

/** What Terraform is going to do with one resource. Values are never kept: only the paths that change. */
export interface ResourceChange {
  readonly resource: Resource
  readonly action: Action
  /** Paths such as `spec[0].replicas`; undefined where the source has no values, as the stream. */
  readonly paths: readonly string[] | undefined
  /** Whether a sensitive value is among them. */
  readonly sensitive: boolean
  /** The deposed object it concerns; empty for the current one. */
  readonly deposed: string
}

/** What differs in the world from what Terraform last knew. */
export interface Drift {
  readonly resource: Resource
  readonly action: 'create' | 'update' | 'delete'
  readonly paths: readonly string[] | undefined
  readonly sensitive: boolean
}

/** Drift in words only: `null` became `{}`, a resource version went up. */
export interface Noise {
  readonly resource: Resource
  readonly paths: readonly string[]
}

/** A resource under a new address; the world did not change. */
export interface Move {
  readonly resource: Resource
  readonly from: string
}

/** An `import` block that is going to be carried out. */
export interface Import {
  readonly resource: Resource
}

/** A `check` block or a condition that does not hold. */
export interface FailedCheck {
  readonly address: string
  readonly kind: string
  readonly status: 'fail' | 'error' | 'unknown'
  readonly messages: readonly string[]
}

/** One plan, read. */
export interface TerraformPlan {
  readonly tool: 'terraform' | 'opentofu' | 'unknown'
  /** The tool's version; empty where the source does not say. */
  readonly version: string
  /** Where it was read from: all of a plan, or the stream, which has no values. */
  readonly form: 'show-json' | 'stream'
  /** A refresh-only plan says what differs, but not what an apply of the code would do. */
  readonly mode: 'normal' | 'refresh-only'
  readonly changes: readonly ResourceChange[]
  readonly drift: readonly Drift[]
  readonly noise: readonly Noise[]
  readonly moves: readonly Move[]
  readonly imports: readonly Import[]
  readonly checks: readonly FailedCheck[]
  /** Every resource that Terraform manages, changed or not, as far as the source names them. */
  readonly managed: readonly Resource[]
  /** What it does not show may be there all the same. */
  readonly incomplete: 'no' | 'errored' | 'deferred' | 'cut'
}

/** A refusal says why in one sentence for the reader of the report. */
export type PlanReading =
  | { readonly kind: 'plan'; readonly plan: TerraformPlan }
  | { readonly kind: 'refused'; readonly code: PlanProblem; readonly reason: string }

export type PlanProblem =
  | 'plan-empty'
  | 'plan-binary'
  | 'plan-encrypted'
  | 'plan-cut'
  | 'plan-foreign'
  | 'plan-version'
  | 'plan-too-large'
