import { expect, test } from 'vitest'
import { methods } from '../../src/methods/index.ts'
import { replaceNumbers } from '../../src/scheme/parameter.ts'
import { parameterWord } from '../../src/scheme/words.ts'

const numbersIn = (id: string, params: unknown): { path: readonly (string | number)[]; id: string }[] => {
  const found: { path: readonly (string | number)[]; id: string }[] = []
  replaceNumbers(params, (_, path) => found.push({ path, id }))
  return found
}

const all = methods.flatMap(({ id, params, examples }) =>
  examples.flatMap(example => numbersIn(id, params.parse(example.params))),
)

test('every number of a method has a name in Chinese on 参数, and no two of one rule have the same', () => {
  const unnamed = all.filter(({ path, id }) => !/^[\p{Script=Han}]|^第/u.test(parameterWord(path, id).zh))
  expect(unnamed).toEqual([])
  for (const { id, params, examples } of methods) {
    for (const example of examples) {
      const words = numbersIn(id, params.parse(example.params)).map(({ path }) => parameterWord(path, id))
      expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length)
      expect(new Set(words.map(({ en }) => en)).size).toBe(words.length)
    }
  }
})

test.each([
  ['rank-points', ['table', 2], '第 3 名得分', 'points of place 3'],
  ['efficacy', ['standards', 1, 1], '第 2 档系数', 'step 2 coefficient'],
  ['timeliness', ['late', 0, 0], '第 1 档超期天数', 'step 1 days late'],
  ['bands', ['from', 0, 1], '第 1 档得分', 'step 1 points'],
  ['formula', ['with', 'low'], '常数 low', 'constant low'],
  ['grade-map', ['grades', 'A1'], '等次 A1', 'grades A1'],
  ['step', ['below', 'each'], '以下每步加（扣）分', 'below points per step'],
])('a number of %s at %j is called %s', (id, path, zh, en) => expect(parameterWord(path, id)).toEqual({ zh, en }))
