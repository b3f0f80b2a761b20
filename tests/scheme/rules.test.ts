import { describe, expect, test } from 'vitest'
import { rules } from '../../src/scheme/rules/index.ts'
import { CASES } from './rule-cases.ts'
import { edited, hits, placeOf, SOUND } from './schemes.ts'

describe('a rule finds', () => {
  for (const { code, title, edits, at, details, times = 1 } of CASES) {
    test(`${code}: ${title}`, () => {
      const text = edited(...edits)
      const found = hits(code, text)
      expect(found).toHaveLength(times)
      expect(found[0]).toMatchObject({ details })
      const { line, column } = placeOf(text, at)
      expect(found[0]?.at).toMatchObject({ line })
      const width = text.split('\n')[line - 1]?.search(/[^\s-]/) ?? 0
      expect([column, width + 1]).toContain(found[0]?.at.column)
    })
  }
})

describe('a rule finds nothing in a sound scheme', () => {
  for (const { code } of rules) test(code, () => expect(hits(code, SOUND)).toEqual([]))
})

test('every rule has a case', () => {
  const tried = new Set(CASES.map(({ code }) => code))
  expect(rules.map(({ code }) => code).filter(code => !tried.has(code))).toEqual([])
})

test('one code is one rule', () => expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length))
