import { expect, test } from 'vitest'
import { edgesOf } from '../src/formula/edges.ts'
import { evaluateNumber } from '../src/formula/evaluate.ts'
import { num } from '../src/formula/expression.ts'
import type { Given, Inputs } from '../src/formula/operand.ts'
import { inputsIn } from '../src/formula/parts.ts'
import { decimal } from '../src/kernel/decimal.ts'
import { published } from '../src/kernel/rounding.ts'
import { methods } from '../src/methods/index.ts'
import type { InputName } from '../src/model/scheme.ts'
import { replaceNumbers } from '../src/scheme/parameter.ts'
import { untranslated } from '../src/text/text.ts'

const given = (name: string, written: string): Given => ({
  kind: 'given',
  name: untranslated(name),
  value: name === 'grade' ? written : decimal(written),
  origin: { kind: 'concluded', from: [], why: untranslated('worked example') },
})

/** The same parameters with every number as a constant expression. */
const live = (params: unknown): unknown => replaceNumbers(params, value => num(String(value)))

for (const method of methods) {
  for (const example of method.examples) {
    test(`${method.id}: ${JSON.stringify(example.given)} with ${JSON.stringify(example.params)} scores ${example.score}`, () => {
      const params = method.params.parse(example.params)
      expect(params).toEqual(example.params)
      const inputs: Inputs = Object.fromEntries(
        Object.entries(example.given).map(([name, written]) => [name, given(name, written)]),
      )
      const score = method.score(live(params), name => name in example.given)
      expect(edgesOf(score, inputs)).toEqual([])
      expect(published(evaluateNumber(score, inputs), 2).toFixed(2)).toBe(example.score)
    })
  }

  test(`${method.id} looks at nothing but its points, what it needs and what it compares`, () => {
    for (const { params: written, given } of method.examples) {
      const params = method.params.parse(written)
      const has = (name: InputName) => name in given
      const compared = method.compares?.(params)?.inputs ?? []
      const needs = [method.needs(params), method.instead ?? []].find(
        names => names.length > 0 && (names.every(has) || compared.length > 0),
      )
      const known = ['points', ...(needs ?? []), ...compared.map(({ name }) => name)]
      expect(inputsIn(method.score(live(params), has)).filter(name => !known.includes(name))).toEqual([])
      expect(compared.map(({ of }) => of).filter(of => !needs?.includes(of))).toEqual([])
      expect(Object.keys(given).filter(name => !known.includes(name))).toEqual([])
    }
  })

  test(`${method.id} has a worked example at full points and one below, and both are sound rules`, () => {
    const full = method.examples.some(e => Number(e.score) >= Number(e.given.points))
    const below = method.examples.some(e => Number(e.score) < Number(e.given.points))
    expect({ full, below }).toEqual({ full: true, below: true })
    const faults = method.examples.flatMap(e => method.faults?.(e.params, Number(e.given.points)) ?? [])
    expect(faults).toEqual([])
  })
}
