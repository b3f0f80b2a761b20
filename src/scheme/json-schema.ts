import { z } from 'zod'
import { measures } from '../measures/index.ts'
import { methods } from '../methods/index.ts'
import type { Text } from '../text/text.ts'
import { measureSlot, methodSlot, schemeShape } from './schema.ts'

type Json = z.core.JSONSchema.JSONSchema

interface PlugIn {
  readonly id: string
  readonly title: Text
  readonly says: Text
  readonly params: z.ZodType
}

/** The JSON Schema of scheme.yaml for editors, with every measure and method. */
export function jsonSchema(): Json {
  const slots = new Map<z.ZodType, Json>([
    [measureSlot, { title: '评分依据', anyOf: chosenFrom(measures) }],
    [methodSlot, { title: '计分办法', anyOf: chosenFrom(methods) }],
  ])
  const schema = z.toJSONSchema(schemeShape, {
    io: 'input',
    override: ({ zodSchema, jsonSchema: json }) => {
      const slot = slots.get(zodSchema as unknown as z.ZodType)
      if (slot !== undefined) Object.assign(json, slot)
    },
  })
  return { ...schema, title: '考核方案', description: 'perf 的考核方案 scheme.yaml。' }
}

/** One plug-in by its name alone, or one with its parameters. */
function chosenFrom(plugIns: readonly PlugIn[]): Json[] {
  const alone = plugIns
    .filter(({ params }) => params.safeParse({}).success)
    .map(({ id, title }) => ({ const: id, title: title.zh }))
  const properties = Object.fromEntries(plugIns.map(plugIn => [plugIn.id, parametersOf(plugIn)]))
  const one: Json = { type: 'object', properties, additionalProperties: false, minProperties: 1, maxProperties: 1 }
  return alone.length === 0 ? [one] : [...alone, one]
}

// A short form (`data: X`) is a preprocessing step, which JSON Schema cannot see: trying one tells whether it is taken.
const SHORT_FORMS: readonly { readonly example: unknown; readonly json: Json }[] = [
  { example: '项目', json: { type: 'string', minLength: 1 } },
  { example: ['甲', '乙'], json: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 2, maxItems: 2 } },
]

function parametersOf({ params, title, says }: PlugIn): Json {
  const { $schema: _, ...written } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' })
  const short = SHORT_FORMS.filter(({ example }) => params.safeParse(example).success).map(({ json }) => json)
  const named = { title: title.zh, description: says.zh }
  return short.length === 0 ? { ...written, ...named } : { ...named, anyOf: [...short, written as Json] }
}
