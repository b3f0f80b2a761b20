import { expect, test } from 'vitest'
import { groupBy } from '../../src/kernel/group.ts'
import { nearest } from '../../src/kernel/nearest.ts'
import { compareText } from '../../src/kernel/order.ts'
import { plain } from '../../src/kernel/plain.ts'

test('text is ordered by its code points, whatever the language of the machine', () => {
  expect([compareText('a', 'b'), compareText('b', 'a'), compareText('甲', '甲')]).toEqual([-1, 1, 0])
  expect(['乙', 'Z', '甲', 'a'].sort(compareText)).toEqual(['Z', 'a', '乙', '甲'])
})

test('groups stand in the order of their first member, members in theirs', () => {
  const groups = groupBy(['ba', 'aa', 'bb', 'ab', 'ca'], word => word.charAt(0))
  expect([...groups]).toEqual([
    ['b', ['ba', 'bb']],
    ['a', ['aa', 'ab']],
    ['c', ['ca']],
  ])
})

test('the same words are the same whatever their blanks, width and case', () => {
  expect([plain(' 重点 工作\u200b'), plain('ＡＢc１'), plain('\ufeff甲\n乙')]).toEqual(['重点工作', 'abc1', '甲乙'])
  expect(plain('甲')).not.toBe(plain('乙'))
})

test('an abbreviation and two letters swapped are one slip away; more than two are suggested at most three times', () => {
  expect(nearest('发改委', ['市发展和改革委员会', '市财政局'])).toEqual(['市发展和改革委员会'])
  expect(nearest('市林园局', ['市园林局', '市公安局'])).toEqual(['市园林局'])
  expect(nearest('甲一局', ['甲二局', '甲三局', '甲四局', '甲五局'])).toHaveLength(3)
})

test('one letter in common is no resemblance, nor is a word that is longer than the name', () => {
  expect(nearest('局', ['市公安局'])).toEqual([])
  expect(nearest('市公安局', ['局', '市卫生健康委员会'])).toEqual([])
})

test('the nearest comes first, then by code points', () => {
  expect(nearest('市教育局', ['市教肓局', '市教育局', '市孝育局'])).toEqual(['市教育局', '市孝育局', '市教肓局'])
})
