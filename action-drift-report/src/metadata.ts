import { choice, defineAction, list, secret, text } from '#toolkit'
import { failures } from './failures.ts'

const time = {
  pattern: /^(auto|now|\d{1,5}[smhd]|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))$/,
  expected: 'a time such as 2026-09-01T02:00:00Z, a duration such as 6h, or auto',
}

export const metadata = defineAction({
  name: 'Slipway drift report',
  description:
    'What differs from the code, who changed it by hand, and what repairs it: one comment before anyone applies.',
  inputs: {
    mode: choice(['comment', 'summary', 'collect'], {
      description:
        '`comment`: one comment on the pull request, kept up to date. `summary`: the job summary only. ' +
        '`collect`: where the log is; writes what people did, without any body, to a file for another run to read.',
      default: 'comment',
    }),
    plan: list({
      description:
        'Plans by comma or line: paths and globs of `terraform show -json` or `terraform plan -json` output, ' +
        '`project=path`, or an address of an IaC Runner such as `https://iac.example.com/plans/42`.',
      default: '',
    }),
    'audit-log': list({
      description:
        'Kubernetes audit logs by comma or line: paths and globs (rotated and `.gz` too), `-` for standard input, ' +
        'what `mode: collect` wrote, or an address such as `https://iac.example.com/audit/operations`.',
      default: '',
    }),
    'audit-command': text({
      description:
        'A program and its arguments that print the log, such as `ssh host sudo cat /var/log/k8s-audit.log`. No shell reads it.',
      default: '',
    }),
    'clusters-report': text({
      description:
        'The file with the answer of `slipway clusters check --json`: the report says what it found, or why nobody ' +
        'knows. Empty: not asked.',
      default: '',
    }),
    secret: secret({ description: 'Signs requests to the IaC Runner.', default: '' }),
    since: text({
      description:
        'The report begins here. `auto`: the last successful apply of Atlantis, else the whole log. For each drifted ' +
        'object Terraform’s last write to it counts.',
      default: 'auto',
      ...time,
    }),
    until: text({ description: 'The report ends here.', default: 'now', ...time }),
    'pr-number': text({
      description: 'The pull request. Empty: the one that started the workflow.',
      default: '',
      pattern: /^[1-9]\d{0,9}$/,
      expected: 'the number of a pull request',
    }),
    token: secret({
      description:
        'Reads the pull request and its statuses, writes the comment: `pull-requests: write`, `statuses: read`.',
      default: '${{ github.token }}',
    }),
    key: text({
      description: 'Tells several reports on one pull request apart.',
      default: 'default',
      pattern: /^[a-z0-9][a-z0-9-]{0,39}$/,
      expected: 'a short name such as production',
    }),
    config: text({
      description:
        'Where `slipway.yml` is: its environments and layers say where an object belongs. Absent: no places.',
      default: 'slipway.yml',
    }),
    actors: text({
      description:
        'Who is who, one rule a line: `user=system:admin credential=X509SHA256=ab* name=alice`, or `kind=ignore`. ' +
        'Conditions: `user`, `group`, `credential`, `agent`, `address`; `*` stands for any text.',
      default: '',
    }),
    ignore: text({
      description:
        'Drift to count as noise, one rule a line: an address and a path, such as ' +
        '`kubernetes_deployment_v1.* spec[0].replicas`; `*` stands for any text.',
      default: '',
    }),
    'max-bytes': text({
      description: 'The comment is made to fit; what is left out is said. GitHub’s own limit is 262144.',
      default: '60000',
      pattern: /^[1-9]\d{3,5}$/,
      expected: 'a number of bytes from 1000 to 250000',
    }),
    language: choice(['en', 'zh'], { description: 'The language of the report.', default: 'en' }),
    'fail-on': choice(['none', 'deleted', 'manual', 'any'], {
      description:
        'Make the step red: when something was `deleted`, when there is `manual` work, or on `any` drift as well. ' +
        'The report is written first.',
      default: 'none',
    }),
    'status-context': text({
      description:
        'Also write a commit status of this name, such as `drift-report`, which Atlantis can require: green when ' +
        'nothing waits for a decision. Needs `statuses: write`. Empty: none.',
      default: '',
      pattern: /^[\w.\-/ ]{1,100}$/,
      expected: 'a short name such as drift-report',
    }),
    'atlantis-user': text({
      description: 'The login of Atlantis, such as `infra[bot]`; only its comments are read. Empty: statuses only.',
      default: '',
      pattern: /^[A-Za-z0-9][\w-]{0,99}(\[bot\])?$/,
      expected: 'a login such as infra[bot]',
    }),
    'atlantis-status-name': text({
      description: 'Atlantis’s `--vcs-status-name`.',
      default: 'atlantis',
      pattern: /^[\w.\-/]{1,60}$/,
      expected: 'a name such as atlantis',
    }),
    'atlantis-commands': list({
      description:
        'What your Atlantis allows (`--allow-commands`): for the others, Terraform’s own commands are offered.',
      default: 'plan,apply,import,state',
    }),
  },
  outputs: {
    verdict: '`clean`, `found` or `unknown`. Only `clean` means that nobody did anything by hand.',
    'has-drift': '`true` when a resource drifted, noise apart.',
    'drift-count': 'Resources that drifted; noise and moves apart.',
    'manual-count': 'Successful changing requests by people; sessions and denied ones apart.',
    'deleted-count': 'Drifted resources that are gone from the cluster.',
    'import-count': 'Resources made by hand where an apply would fail.',
    'leftover-count': 'Resources that only the state still has.',
    'blind-count': 'Manual changes to managed objects that no plan can show.',
    'noise-count': 'Resources that differ in words only, or that `ignore` names.',
    'session-count': 'Times that a person entered a container or forwarded a port.',
    'denied-count': 'Changing requests by people that the cluster refused.',
    covered: '`true` when the audit log covers the whole window without a gap.',
    since: 'Where the report begins; empty for the whole log.',
    until: 'Where the report ends.',
    'comment-id': 'The id of the comment; empty without one.',
    'comment-url': 'Its address.',
    changed: '`true` when this run made or changed the comment.',
    'report-json': 'The path of the report as JSON.',
    'report-markdown': 'The path of the report as Markdown.',
    collected: 'For `collect`: the path of what people did.',
  },
  failures,
})
