import { expect, test } from 'vitest'
import { z } from 'zod'
import { measures } from '../src/measures/index.ts'
import { methods } from '../src/methods/index.ts'
import { SHEETS } from '../src/normalise/sheets.ts'
import { referencePage } from './setup/reference-page.ts'
import { sheetsPage } from './setup/sheets-page.ts'

type Rows = [string, string, string][]

/** The parameters of a plug-in as its own schema tells them. */
function parametersOf(params: z.ZodType): Rows {
  const schema = z.toJSONSchema(params, { io: 'input' })
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, property]): Rows => {
    if (typeof property !== 'object') return []
    const fallback = property.default === undefined ? '—' : `\`${JSON.stringify(property.default)}\``
    const choice = property.enum === undefined ? '' : `（${property.enum.join(' / ')}）`
    return [[name, fallback, `${property.description ?? ''}${choice}`]]
  })
  return schema.description === undefined ? rows : [['…', '—', schema.description], ...rows]
}

const exampleLine = (example: (typeof methods)[number]['examples'][number]): string => {
  const given = Object.entries(example.given).map(([name, digits]) => `${name} ${digits}`)
  const source = example.source ? `（${example.source}）` : ''
  return `\`${JSON.stringify(example.params)}\`，${given.join('，')} → **${example.score}**${source}`
}

test('the reference page names every measure and method with its parameters and worked examples', async () => {
  const page = referencePage(
    measures.map(measure => ({ ...measure, parameters: parametersOf(measure.params), examples: [] })),
    methods.map(method => ({
      ...method,
      parameters: parametersOf(method.params),
      examples: method.examples.map(exampleLine),
    })),
  )
  await expect(page).toMatchFileSnapshot('../docs/methods.md')
})

test('every parameter of a measure or a method says what it means', () => {
  const silent = [...measures, ...methods].flatMap(({ id, params }) =>
    parametersOf(params).flatMap(([name, , meaning]) => (meaning === '' ? [`${id}.${name}`] : [])),
  )
  expect(silent).toEqual([])
})

test('the page of sheets names every sheet and column with what else it may be called', async () => {
  await expect(sheetsPage(SHEETS)).toMatchFileSnapshot('../docs/sheets.md')
})
