import { choice, defineAction, duration, flag, list, secret, text } from '#toolkit'

export const metadata = defineAction({
  name: 'Slipway docs',
  description:
    'Build a MkDocs site, show on the diff what a change breaks, and publish to GitHub Pages what is really there.',
  inputs: {
    mode: choice(['build', 'deploy'], {
      description:
        '`build`: builds, checks and packs the site; needs a checkout and Python. `deploy`: publishes what a job before ' +
        'has built; needs neither, and is the only one that may have `id-token: write`.',
      default: 'build',
    }),
    config: text({
      description: 'The configuration. Empty: `mkdocs.yml` or `docs/mkdocs.yml`, whichever is there.',
      default: '',
      pattern: /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\n-][^\n]*$/,
      expected: 'a path below the repository, such as docs/mkdocs.yml',
    }),
    requirements: text({
      description:
        'What to install. `auto`: the requirements beside the configuration that name MkDocs, else MkDocs and Material ' +
        'as this version knows them. `none`: nothing, MkDocs is there already. Else a requirements file.',
      default: 'auto',
      pattern: /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\n-][^\n]*$/,
      expected: 'auto, none, or a path below the repository',
    }),
    python: text({
      description: 'The Python to use. Empty: that of actions/setup-python, else `python3`.',
      default: '',
      pattern: /^[^\n-][^\n]*$/,
      expected: 'a program such as python3.12',
    }),
    gate: choice(['new', 'all', 'off'], {
      description:
        '`new`: red for what a change adds, beside what was there. `all`: red for anything. `off`: only says it.',
      default: 'new',
    }),
    severity: list({
      description:
        'What a kind of finding weighs, such as `nav-orphan=warning`; one of off, notice, warning, error. The gate ' +
        'refuses warnings and errors.',
      default: '',
    }),
    ignore: list({
      description: 'Findings to leave out: a kind, or a kind and a file, such as `anchor-missing:docs/old/**`.',
      default: '',
    }),
    inputs: list({
      description: 'What else the site is made of, such as `src/**`. A change that touches nothing of it is not built.',
      default: '',
    }),
    env: list({
      description: 'Variables that the build may see besides the usual ones. It sees no token unless named here.',
      default: '',
    }),
    'publish-deny': list({
      description: 'Files that are left out of what is published.',
      default:
        'mkdocs.yml,mkdocs.yaml,properdocs.yml,requirements*.txt,*.py,*.pyc,.env*,*.pem,*.key,*.p12,*.tfstate*,*.tfvars,id_rsa*,id_ed25519*,.git*',
    }),
    'include-hidden': list({
      description: 'Names that begin with a dot and are published all the same.',
      default: '.well-known,.nojekyll',
    }),
    'max-megabytes': text({
      description: 'The largest site to publish. GitHub supports 1000.',
      default: '1000',
      pattern: /^[1-9]\d{0,3}$/,
      expected: 'megabytes, 1 to 9999',
    }),
    upload: choice(['auto', 'always', 'never'], {
      description: '`auto`: uploads what may be deployed, so not on a pull request.',
      default: 'auto',
    }),
    'artifact-name': text({
      description: 'What the artifact is called. A second one in the same run gets a number.',
      default: 'github-pages',
      pattern: /^[\w.-]{1,100}$/,
      expected: 'letters, digits, dots and dashes',
    }),
    'retention-days': text({
      description: 'How long the artifact is kept.',
      default: '1',
      pattern: /^([1-9]|[1-8]\d|90)$/,
      expected: 'days, 1 to 90',
    }),
    timeout: duration({
      description: 'The longest that installing, one build, or the deployment may take.',
      default: '10m',
      maxSeconds: 3600,
    }),
    'artifact-id': text({
      description: 'For `deploy`: what `build` uploaded, its output `artifact-id`.',
      default: '',
      pattern: /^[1-9]\d{0,18}$/,
      expected: 'the id of an artifact, a number',
    }),
    'site-digest': text({
      description: 'For `deploy`: what `build` found the site to be. With it an equal site is not deployed again.',
      default: '',
      pattern: /^sha256:[0-9a-f]{64}$/,
      expected: 'the output `site-digest` of `build`',
    }),
    'wait-in-progress': duration({
      description: 'For `deploy`: how long to wait for another deployment to end.',
      default: '5m',
      maxSeconds: 3600,
    }),
    'verify-live': flag({
      description: 'For `deploy`: asks the live site whether it is the new one before it says so.',
      default: 'true',
    }),
    token: secret({
      description: 'Fetches the commit to compare with; for `deploy` needs `pages: write`.',
      default: '${{ github.token }}',
    }),
  },
  outputs: {
    'site-dir': 'Where the built site is.',
    changed: '`false` when the change touches nothing that the site is made of, so nothing was built.',
    'engine-version': 'The version of MkDocs that built.',
    pages: 'How many pages the site has.',
    files: 'How many files are published.',
    bytes: 'How large they are together.',
    findings: 'How many findings there are, old ones among them; notices are not counted.',
    'new-findings': 'How many of them the change adds. Empty when there is nothing to compare with.',
    'fixed-findings': 'How many the change repairs.',
    'removed-urls': 'How many addresses the change takes from the site.',
    'build-seconds': 'How long the build took.',
    report: 'A JSON file with every finding.',
    'artifact-id': 'The artifact that `deploy` publishes. Empty when nothing was uploaded.',
    'artifact-name': 'What it is called.',
    'artifact-digest': 'What it is, `sha256:…`; the same site of the same commit is the same bytes.',
    'site-digest': 'What the site is, `sha256:…`, whichever commit it was built from.',
    'page-url': 'For `deploy`: where the site is.',
    'deployment-id': 'For `deploy`: the Pages deployment. Empty when the live site was equal already.',
    deployed: 'For `deploy`: `false` when the live site was equal already.',
    'live-verified': 'For `deploy`: `true` when the live site said that it is the new one.',
  },
  failures: {
    'checkout-missing': 'The workspace holds no checkout of the repository.',
    'untrusted-checkout': 'The event gives this job secrets, and the checkout is of another commit than its own.',
    'config-missing': 'There is no configuration.',
    'config-ambiguous': 'There are two configurations, and `config` names none of them.',
    'config-invalid': 'MkDocs does not accept the configuration.',
    'engine-unsupported': 'The configuration is for an engine other than MkDocs.',
    'python-missing': 'There is no Python 3.8 or later, or it cannot make an isolated environment.',
    'requirement-unavailable': 'Something that the site requires cannot be installed; it is named.',
    'engine-missing': 'MkDocs is not installed, or it is of a version other than 1.4 to 1.6.',
    'plugin-missing': 'A plugin, an extension or a theme is not installed; its package is named.',
    'page-broken': 'A page cannot be read or rendered.',
    'build-failed': 'MkDocs ended with an error.',
    'build-killed': 'MkDocs was killed, by somebody or for want of memory.',
    'build-timeout': 'Installing or building took longer than `timeout`.',
    'link-escapes': 'A symbolic link leads out of the repository or into `.git`.',
    'site-dir-outside': '`site_dir` is outside of the repository, and MkDocs would empty it.',
    'site-empty': 'The built site has no index.html.',
    'site-too-large': 'The site is larger than `max-megabytes`.',
    'site-changed': 'Something else wrote to the site while it was packed.',
    'base-unreadable': 'The commit to compare with could not be fetched.',
    'new-findings': 'The change adds findings.',
    findings: 'There are findings, and `gate` is `all`.',
    'artifact-unavailable': 'The artifact service did not answer. Nothing was published.',
    'artifact-refused': 'The artifact service refused. Nothing was published.',
    'pages-off': 'The repository has no Pages site.',
    'pages-source': 'Pages are built from a branch, not by GitHub Actions.',
    'id-token-missing': 'The job may not prove who it is: `id-token: write` is missing.',
    'deployment-busy': 'Another deployment did not end in time.',
    'deployment-refused': 'Pages did not accept the deployment.',
    'deployment-failed': 'Pages could not deploy the artifact. The live site is as it was.',
    'deployment-timeout': 'Pages did not finish in time; the message says how far it came.',
    'live-differs': 'Pages reported success, and the live site is not the new one.',
  },
})
