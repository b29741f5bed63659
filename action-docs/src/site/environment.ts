/** What a build may see: enough to find its programs and to know what it builds, and nothing that opens a door. */
const seen = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'CI',
  'GITHUB_ACTIONS',
  'GITHUB_REPOSITORY',
  'GITHUB_REPOSITORY_OWNER',
  'GITHUB_SERVER_URL',
  'GITHUB_SHA',
  'GITHUB_REF',
  'GITHUB_REF_NAME',
  'GITHUB_WORKSPACE',
  'LD_LIBRARY_PATH',
  'pythonLocation',
]
/** An installer reaches an index, perhaps a private one and perhaps through a proxy; what it installs does not run here. */
const seenByInstaller = /^(PIP_|UV_|SSL_CERT_|REQUESTS_CA_BUNDLE$|(https?|no|all)_proxy$|XDG_CACHE_HOME$)/i
const never = /^(ACTIONS_|INPUT_|RUNNER_|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|TOKEN)$)/i

type Environment = Readonly<Record<string, string | undefined>>

/** `named` are the variables that the workflow lets through; those of the runner stay with us even then. */
export function buildEnvironment(
  env: Environment,
  spec: { readonly named: readonly string[]; readonly seconds: number; readonly temp: string },
): Record<string, string> {
  const named = spec.named.filter((name) => !never.test(name))
  return {
    ...picked(env, (name) => seen.includes(name) || named.includes(name)),
    TMPDIR: spec.temp,
    SOURCE_DATE_EPOCH: String(spec.seconds),
    NO_COLOR: '1',
    NO_MKDOCS_2_WARNING: '1',
    DISABLE_MKDOCS_2_WARNING: 'true',
    PYTHONUNBUFFERED: '1',
    PYTHONUTF8: '1',
    // Nothing is left in the workspace, and no module of it is taken for one of Python's.
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONSAFEPATH: '1',
    PYTHONNOUSERSITE: '1',
  }
}

export function installerEnvironment(env: Environment, temp: string): Record<string, string> {
  return {
    ...picked(env, (name) => seen.includes(name) || (seenByInstaller.test(name) && !never.test(name))),
    TMPDIR: temp,
    PYTHONUTF8: '1',
    PYTHONNOUSERSITE: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    NO_COLOR: '1',
  }
}

function picked(env: Environment, wanted: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value !== undefined && wanted(name) ? [[name, value]] : [])),
  )
}
