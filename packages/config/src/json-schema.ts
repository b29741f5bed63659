import { z } from 'zod'
import { fileSchema } from './schema.ts'

/** The JSON Schema of `slipway.yml`, for editors; what it cannot say is checked when the file is read. */
export function configJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(fileSchema, { io: 'input', unrepresentable: 'any', target: 'draft-7' })
  return {
    ...schema,
    title: 'slipway.yml',
    description: 'Services, environments, layers and domains of an infrastructure repository',
  }
}
