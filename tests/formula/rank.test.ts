import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateNumber } from '../../src/formula/evaluate.ts'
import { rank } from '../../src/formula/expression.ts'
import { given } from '../build/operands.ts'

/** A unit by its total and its tie-breaker; few different ones, so that ties happen. */
const member = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -2, max: 2 }))
const group = fc.array(member, { minLength: 1, maxLength: 12 })

test('a place is one more than the units ahead, counted one by one, with either end first and either kind of tie', () =>
  fc.assert(
    fc.property(group, fc.constantFrom('higher', 'lower'), (units, first) => {
      const [totals, breakers] = [0, 1].map(at => units.map(unit => given('数', String(unit[at as 0 | 1]))))
      const isAhead = (a: readonly [number, number], b: readonly [number, number]) =>
        a[0] > b[0] || (a[0] === b[0] && (first === 'higher' ? a[1] > b[1] : a[1] < b[1]))
      for (const [i, own] of units.entries()) {
        const inputs = {
          all0: totals ?? [],
          all1: breakers ?? [],
          own0: totals?.[i] as never,
          own1: breakers?.[i] as never,
        }
        const keys = [{ own: 'own0', among: 'all0' }, { own: 'own1', among: 'all1', first } as const]
        const place = (ties: 'competition' | 'dense' | 'last') => Number(evaluateNumber(rank(keys, ties), inputs))
        const ahead = units.filter(unit => isAhead(unit, own))
        expect(place('competition')).toBe(ahead.length + 1)
        expect(place('dense')).toBe(new Set(ahead.map(String)).size + 1)
        expect(place('last')).toBe(units.filter(unit => !isAhead(own, unit)).length)
      }
    }),
  ))

test('a unit that is none of those it is ranked among has the place it would have', () => {
  const all = ['90', '90', '80'].map(total => given('总分', total))
  const place = (own: string) =>
    Number(evaluateNumber(rank([{ own: 'own', among: 'all' }], 'competition'), { own: given('总分', own), all }))
  expect([place('95'), place('90'), place('85'), place('70')]).toEqual([1, 1, 3, 4])
})
