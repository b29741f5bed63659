import type { Topology } from '#config'
import type { Attribute, HclFile } from '#hcl'
import type { Finding } from '../finding.ts'
import type { Repository } from '../repository.ts'

/** Files of variables beside each other: each sets what the others set, and nothing has to be evaluated. */
export function variableFindings(topology: Topology, { variables }: Repository): readonly Finding[] {
  const files = topology.stages.flatMap((stage) => variables.find(({ file }) => file === stage.vars) ?? [])
  return [...variables.flatMap(expressions), ...keyFindings(files), ...absent(topology, variables)]
}

function expressions({ file, attributes }: HclFile): readonly Finding[] {
  return attributes.flatMap(({ name, line, value }): readonly Finding[] => {
    if (value.kind !== 'expression') return []
    const [called] = value.functions
    const found = called ? `calls ${called}()` : value.template ? 'interpolates' : 'is an expression'
    const text = `"${name}" ${found}; a .tfvars file takes only values, and Terraform stops at this line.`
    const fix =
      called === 'file'
        ? `Pass it by TF_VAR_${name}, or read the file in the configuration.`
        : 'Write the value, or compute it in locals.'
    return [{ code: 'tfvars-expression', file, line, text, fix }]
  })
}

function keyFindings(files: readonly HclFile[]): readonly Finding[] {
  if (files.length < 2) return []
  const keys = [...new Set(files.flatMap(({ attributes }) => attributes.map(({ name }) => name)))]
  return keys.flatMap((key): readonly Finding[] => {
    const setters = files.filter((file) => attributeNamed(file, key))
    const others = files.filter((file) => !setters.includes(file))
    const [only] = setters
    if (setters.length === 1 && only && files.length > 2) return [lonely(key, only)]
    if (others.length === 1 && others[0]) return [missing(key, others[0], setters)]
    return []
  })
}

function lonely(key: string, { file, attributes }: HclFile): Finding {
  const line = attributes.find(({ name }) => name === key)?.line ?? 1
  const text = `Only this environment sets "${key}".`
  return {
    code: 'tfvars-key-lonely',
    file,
    line,
    text,
    fix: 'Set it in the others too, correct its name, or remove it.',
  }
}

function missing(key: string, { file }: HclFile, setters: readonly HclFile[]): Finding {
  const text = `"${key}" is not set here, while ${setters.map((one) => one.file).join(', ')} ${setters.length === 1 ? 'sets' : 'set'} it.`
  return { code: 'tfvars-key-missing', file, line: 1, text, fix: `Set "${key}" here, or remove it there.` }
}

function attributeNamed({ attributes }: HclFile, key: string): Attribute | undefined {
  return attributes.find(({ name }) => name === key)
}

// Only for a repository that keeps variables by environment at all, and only for environments that live on.
function absent({ stages }: Topology, variables: readonly HclFile[]): readonly Finding[] {
  const present = stages.filter(({ vars }) => variables.some(({ file }) => file === vars))
  if (present.length === 0) return []
  return stages
    .filter((stage) => stage.host === 'dedicated' && !present.includes(stage))
    .map(({ name, vars }) => ({
      code: 'environment-without-variables',
      file: 'slipway.yml',
      line: 1,
      text: `Environment ${name} has no ${vars}, while ${present.map((one) => one.name).join(', ')} ${present.length === 1 ? 'has' : 'have'} one: nothing can be planned for it.`,
      fix: `Write ${vars}, or say where it is: environments.${name}.vars in slipway.yml.`,
    }))
}
