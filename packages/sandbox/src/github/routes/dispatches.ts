import { empty, json, Refusal } from '../answer.ts'
import type { Route } from '../route.ts'
import { flag, required } from './body.ts'

export const dispatchRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    need: 'actions=write',
    manual: 'actions/workflows#create-a-workflow-dispatch-event',
    answer: async (call) => {
      const { place, parameters } = call
      const workflow = parameters.get('workflow_id') ?? ''
      const ref = required(call.body, 'ref')
      const inputs = Object.fromEntries(
        Object.entries(Object(call.body['inputs'] ?? {})).map(([name, value]) => [name, String(value)]),
      )
      const outcome = await place.dispatched({ workflow, ref, inputs, login: place.login })
      if ('status' in outcome) throw new Refusal(outcome.status, outcome.message)
      if (!flag(call.body, 'return_run_details', false)) return empty()
      return json(200, {
        workflow_run_id: outcome.run,
        run_url: `${place.urls.repository}/actions/runs/${outcome.run}`,
        html_url: `${place.urls.html}/actions/runs/${outcome.run}`,
      })
    },
  },
]
