import { expect, test } from 'vitest'
import { z } from 'zod'
import { measures } from '../../src/measures/index.ts'
import { methods } from '../../src/methods/index.ts'
import { jsonSchema } from '../../src/scheme/json-schema.ts'
import { edited, SOUND, sourceOf } from './schemes.ts'

const schema = jsonSchema()
const accepts = (text: string): boolean => z.fromJSONSchema(schema as never).safeParse(sourceOf(text).value).success

test('editors accept the sound scheme, with the short and the long forms of its measures and methods', () => {
  expect(accepts(SOUND)).toBe(true)
  expect(accepts(edited(['{ ratio: { of: [按时办结数, 应办结数], whenZero: full } }', '{ ratio: [甲, 乙] }']))).toBe(
    true,
  )
})

test('editors underline a misspelt key, measure, method or parameter', () => {
  expect(accepts(edited(['points: 24', 'wieght: 24']))).toBe(false)
  expect(accepts(edited(['{ panel:', '{ panell:']))).toBe(false)
  expect(accepts(edited(['method: direct', 'method: dierct']))).toBe(false)
  expect(accepts(edited(['floor: 0', 'flor: 0']))).toBe(false)
})

test('every measure and method is offered, by its Chinese name and with what it does', () => {
  const text = JSON.stringify(schema)
  for (const { id, title, says } of [...measures, ...methods]) {
    expect(text).toContain(`"${id}"`)
    expect(text).toContain(JSON.stringify(title.zh))
    expect(text).toContain(JSON.stringify(says.zh))
  }
})
