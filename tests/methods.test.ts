import { expect, test } from 'vitest'
import { evaluateNumber } from '../src/formula/evaluate.ts'
import { num } from '../src/formula/expression.ts'
import type { Given, Inputs } from '../src/formula/operand.ts'
import { decimal } from '../src/kernel/decimal.ts'
import { published } from '../src/kernel/rounding.ts'
import { methods } from '../src/methods/index.ts'
import type { InputName } from '../src/model/scheme.ts'
import { untranslated } from '../src/text/text.ts'

const given = (name: string, digits: string): Given => ({
  kind: 'given',
  name: untranslated(name),
  value: decimal(digits),
  origin: { kind: 'concluded', from: [], why: untranslated('worked example') },
})

/** The same parameters with every number as a constant expression. */
const live = (params: unknown): unknown => {
  if (typeof params === 'number') return num(String(params))
  if (Array.isArray(params)) return params.map(live)
  if (params === null || typeof params !== 'object') return params
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, live(value)]))
}

for (const method of methods) {
  for (const example of method.examples) {
    test(`${method.id}: ${JSON.stringify(example.given)} with ${JSON.stringify(example.params)} scores ${example.score}`, () => {
      const params = method.params.parse(example.params)
      const inputs: Inputs = Object.fromEntries(
        Object.entries(example.given).map(([name, digits]) => [name, given(name, digits)]),
      )
      const has = (name: InputName) => name in example.given
      expect([method.needs(params), method.instead ?? []].some(names => names.length > 0 && names.every(has))).toBe(
        true,
      )
      const value = evaluateNumber(method.score(live(params), has), inputs)
      expect(published(value, 2).toFixed(2)).toBe(example.score)
    })
  }

  test(`${method.id} has a worked example at full points and one below`, () => {
    const full = method.examples.some(e => Number(e.score) >= Number(e.given.points))
    const below = method.examples.some(e => Number(e.score) < Number(e.given.points))
    expect({ full, below }).toEqual({ full: true, below: true })
  })
}
