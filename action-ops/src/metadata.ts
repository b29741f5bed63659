import { choice, defineAction, secret, text } from '#toolkit'

const workflowFile = {
  pattern: /^[\w.-]{1,100}\.ya?ml$/,
  expected: 'the name of a workflow file, such as terraform.yml',
}

export const metadata = defineAction({
  name: 'Slipway ops',
  description:
    'Comment commands on a pull request: verifies who asks for what, starts the workflow that does it, answers once.',
  inputs: {
    mode: choice(['command', 'show', 'answer', 'findings'], {
      description:
        '`command`: reads the comment that started the workflow, verifies it, and starts another workflow. `show`: that ' +
        'workflow shows its plans, and is red when a check of them fails. `answer`: it says what came of it where it was asked. ' +
        '`findings`: what a scheduled check found is one open issue, which is closed when the check is clean.',
      default: 'command',
    }),
    'terraform-workflow': text({
      description: 'The workflow that plans and applies. It holds the secrets; this one needs none.',
      default: 'terraform.yml',
      ...workflowFile,
    }),
    'drift-workflow': text({
      description: 'The workflow that reports drift.',
      default: 'drift-report.yml',
      ...workflowFile,
    }),
    pull: text({
      description:
        'For `answer`: the number of the pull request. Empty: nobody asked by a comment, and nothing is answered.',
      default: '',
      pattern: /^[1-9]\d{0,9}$/,
      expected: 'the number of a pull request, or empty',
    }),
    comment: text({
      description: 'For `answer`: the id of the comment that asked.',
      default: '',
      pattern: /^[1-9]\d{0,18}$/,
      expected: 'the id of a comment, or empty',
    }),
    environment: text({
      description: 'For `answer`: the environment that was planned or changed.',
      default: '',
      pattern: /^[a-z0-9][a-z0-9-]{0,62}$/,
      expected: 'the name of an environment, or empty',
    }),
    commit: text({
      description: 'For `answer`: the commit that was planned or applied, 40 hex digits.',
      default: '',
      pattern: /^[0-9a-f]{40}$/,
      expected: 'a commit of 40 hex digits, or empty',
    }),
    operation: choice(['plan', 'apply'], {
      description: 'For `answer`: what was done.',
      default: 'plan',
    }),
    outcome: choice(['success', 'failure', 'cancelled', 'skipped'], {
      description: 'For `answer` and `findings`: how it ended, as `job.status` or `steps.<id>.outcome` says it.',
      default: 'success',
    }),
    plans: text({
      description:
        'For `show` and `answer`: a folder with the outputs of `terraform show -json`, one file a directory. Only ' +
        'addresses and actions are shown, never a value.',
      default: '',
    }),
    expect: choice(['anything', 'no-changes'], {
      description: 'For `show`: `no-changes` is red when Terraform would still change something, as after an apply.',
      default: 'anything',
    }),
    title: text({
      description: 'For `findings`: the title of the issue, which also tells the issues of several checks apart.',
      default: '',
      pattern: /^[^\p{Cc}\p{Cf}]{1,120}$/u,
      expected: 'a title of up to 120 characters on one line',
    }),
    findings: text({
      description:
        'For `findings`: the file with the answer of `slipway clusters check --json`, or the `report-json` of the drift report.',
      default: '',
    }),
    token: secret({
      description:
        'Reads the pull request and who may do what, starts workflows and writes one comment. Needs `actions: write`, ' +
        '`pull-requests: write` and `contents: read`; for `answer` only `pull-requests: write`, for `findings` only `issues: write`.',
      default: '${{ github.token }}',
    }),
  },
  outputs: {
    command: 'What was asked for: `plan`, `apply`, `drift` or `help`; empty when it was no command.',
    started: '`true` when a workflow was started.',
    refused: 'Why nothing was started, as a code; empty when it was.',
    'comment-url': 'The page of the answer; empty when there is none.',
    changes: 'For `show`: how many resources would change.',
    'issue-url': 'For `findings`: the page of the issue that is open, or that was closed; empty when there is none.',
  },
  failures: {
    'event-foreign': 'The workflow was not started by a comment; use `on: issue_comment: types: [created]`.',
    'config-invalid': '`slipway.yml` on the default branch cannot be used; the message names every place to mend.',
    'workflow-not-started': 'The workflow is not on the default branch, or does not take these inputs.',
    'plan-unreadable': 'A plan could not be read, so nothing may be applied.',
    'check-failed': 'A `check` block or a condition of the plan does not hold.',
    'findings-untitled': 'Mode `findings` has no `title`.',
    'findings-unreadable': 'The check left no answer that can be read. The issue says so, and stays open.',
    'changes-left': 'Terraform would still change something, where nothing was to be left.',
  },
})
