import { z } from 'zod'
import { jsonSchema } from '../scheme/json-schema.ts'
import { collectShape } from './documents/collect.ts'
import { diffShape } from './documents/diff.ts'
import { errorShape } from './documents/envelope.ts'
import { initShape, templateShape } from './documents/issuing.ts'
import { explainShape, findingsShape, lintShape, schemaShape } from './documents/others.ts'
import { scoreShape } from './documents/score.ts'
import { validateShape } from './documents/validate.ts'
import { STOPS, stop } from './stops.ts'

const DOCUMENTS = {
  init: initShape,
  template: templateShape,
  score: scoreShape,
  validate: validateShape,
  collect: collectShape,
  diff: diffShape,
  lint: lintShape,
  explain: explainShape,
  findings: findingsShape,
  schema: schemaShape,
  error: errorShape,
} as const

/** What `perf schema` can print: the scheme for editors, and every command's document for scripts. */
export const SCHEMA_NAMES: readonly string[] = ['scheme', ...Object.keys(DOCUMENTS)]

/** A JSON Schema by its name. */
export function schema(name: string): object {
  if (name === 'scheme') return jsonSchema()
  const shape = Object.entries(DOCUMENTS).find(([key]) => key === name)?.[1]
  if (shape) return z.toJSONSchema(shape)
  throw stop(
    STOPS.codeUnknown,
    {
      zh: `没有“${name}”这份结构。可用的有：${SCHEMA_NAMES.join('、')}。`,
      en: `There is no schema "${name}". There are: ${SCHEMA_NAMES.join(', ')}.`,
    },
    {
      found: name,
      remedy: { zh: '请写其中一个，例如：perf schema score', en: 'Name one of these, for example: perf schema score' },
    },
  )
}
