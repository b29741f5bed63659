/** What a plan finds of one Kubernetes object. */
export interface PlannedObject {
  /** Such as `kubernetes_deployment_v1.api`. */
  readonly address: string
  /** `namespace/name`, as the provider's ids are. */
  readonly id: string
  readonly drift?: 'update' | 'delete'
  readonly action?: 'create' | 'update' | 'delete'
}

/** The stream that `terraform plan -json` would print: who is touched and how, without a value. */
export function planStream(objects: readonly PlannedObject[]): string {
  const messages: object[] = [message('version', { terraform: '1.11.4', ui: '1.2' })]
  for (const object of objects) {
    const resource = resourceOf(object.address)
    // What does not exist for Terraform yet has no id to refresh.
    if (object.action !== 'create' || object.drift)
      messages.push(message('refresh_start', { hook: { resource, id_key: 'id', id_value: object.id } }))
    if (object.drift) messages.push(message('resource_drift', { change: { resource, action: object.drift } }))
    if (object.action) messages.push(message('planned_change', { change: { resource, action: object.action } }))
  }
  const count = (action: string) => objects.filter((object) => object.action === action).length
  const changes = { add: count('create'), change: count('update'), remove: count('delete'), operation: 'plan' }
  messages.push(message('change_summary', { changes }))
  return messages.map((one) => `${JSON.stringify(one)}\n`).join('')
}

function message(type: string, more: object): object {
  return { '@level': 'info', '@message': '', '@module': 'terraform.ui', type, ...more }
}

function resourceOf(address: string) {
  const [type = '', name = ''] = address.split('.')
  const named = { resource_type: type, resource_name: name, resource_key: null }
  return { addr: address, module: '', resource: address, implied_provider: 'kubernetes', ...named }
}
