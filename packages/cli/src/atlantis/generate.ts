import { stringify } from 'yaml'
import { type Layer, type Stage, stateKey, type Topology } from '#config'

/** One Terraform root in one environment, as Atlantis plans and locks it. */
export interface Project {
  readonly name: string
  readonly dir: string
  /** Its own clone on the server, so that plans of one directory for two environments may run at once. */
  readonly workspace: string
  readonly workflow: string
  readonly layer: Layer
  readonly stage: Stage
  readonly state: string
  /** The environment's variables, seen from the directory. */
  readonly vars: string
}

export const header = '# Generated from slipway.yml by `slipway atlantis --write`. Do not edit.\n'

/** What Atlantis deploys: its layers, in every environment that has a host of its own. */
export function projectsOf({ layers, stages }: Topology): readonly Project[] {
  const hosted = stages.filter(({ host }) => host === 'dedicated')
  return layers
    .filter(({ deployedBy }) => deployedBy === 'atlantis')
    .flatMap((layer) =>
      layer.directories.flatMap((dir, index) =>
        hosted.map((stage) => {
          const suffix = index === 0 ? '' : `-${index + 1}`
          const name = `${layer.name}${suffix}-${stage.slug}`
          const up = '../'.repeat(dir.split('/').length)
          const state = stateKey(layer, stage).replace(/(\.tfstate)?$/, `${suffix}$1`)
          return {
            name,
            dir,
            workspace: stage.slug,
            workflow: `slipway-${name}`,
            layer,
            stage,
            state,
            vars: `${up}${stage.vars}`,
          }
        }),
      ),
    )
}

/** `atlantis.yaml`, as it stands at the root of the repository. */
export function repositoryConfig(topology: Topology): string {
  const projects = projectsOf(topology).map(({ name, dir, workspace, workflow, layer, vars }) => ({
    name,
    dir,
    workspace,
    workflow,
    // A layer is planned with the others and applied after those below it.
    execution_order_group: Number(layer.id.slice(1)),
    autoplan: { enabled: true, when_modified: ['**/*.tf', '**/*.tftpl', '**/*.yaml', '.terraform.lock.hcl', vars] },
  }))
  const config = {
    version: 3,
    automerge: false,
    // Plans only read; applies come one after the other, lower layers first, and stop at the first that fails.
    parallel_plan: true,
    parallel_apply: false,
    abort_on_execution_order_fail: true,
    projects,
  }
  return `${header}${stringify(config, { lineWidth: 0 })}`
}

export interface ServerOptions {
  /** As Atlantis names it, such as `github.com/OWNER/REPO`. */
  readonly repository: string
}

/** `repos.yaml` for the Atlantis server: who may apply, and how a project is planned; a pull request cannot change it. */
export function serverConfig(topology: Topology, { repository }: ServerOptions): string {
  const workflows = projectsOf(topology).map((project) => [project.workflow, workflowOf(project)])
  const config = {
    repos: [
      {
        id: repository,
        // `mergeable` includes required statuses: with `drift-report` among them nobody applies before the report exists.
        plan_requirements: [],
        apply_requirements: ['approved', 'mergeable', 'undiverged'],
        import_requirements: ['approved', 'mergeable', 'undiverged'],
        // The pull request chooses among the server's workflows; it brings none of its own.
        allowed_overrides: ['workflow'],
        allowed_workflows: workflows.map(([name]) => name),
        allow_custom_workflows: false,
      },
    ],
    workflows: Object.fromEntries(workflows),
  }
  return `# Generated from slipway.yml by \`slipway atlantis --server\`, for the server's --repo-config.\n${stringify(config, { lineWidth: 0 })}`
}

// One plan serves both: its value-free stream goes to the IaC Runner for the drift report (deploy/atlantis/post-plan.sh,
// copied to the server), its text to the reviewers.
// Atlantis itself releases a project's lock when one of these steps fails.
function workflowOf({ state, vars }: Project): object {
  const init = [
    'terraform init -input=false -no-color -reconfigure',
    '-backend-config="bucket=$R2_BUCKET"',
    `-backend-config="key=${state}"`,
    '-backend-config="endpoints={s3=\\"https://$R2_ACCOUNT_ID.r2.cloudflarestorage.com\\"}"',
  ].join(' ')
  const plan = `terraform plan -input=false -json -var-file="${vars}" -out="$PLANFILE" > "$SHOWFILE" || { cat "$SHOWFILE"; exit 1; }`
  return {
    plan: {
      steps: [
        // The state is chosen by its key; Terraform's own workspaces stay out of it.
        { env: { name: 'TF_WORKSPACE', value: 'default' } },
        { run: { command: init, output: 'hide' } },
        { run: { command: plan, output: 'show' } },
        { run: { command: '/usr/local/bin/post-plan.sh "$SHOWFILE"', output: 'show' } },
        { run: { command: 'terraform show -no-color "$PLANFILE"', output: 'show' } },
      ],
    },
    apply: {
      steps: [
        { env: { name: 'TF_WORKSPACE', value: 'default' } },
        { run: { command: 'terraform apply -input=false -no-color "$PLANFILE"', output: 'show' } },
      ],
    },
  }
}
