import { describe, expect, test } from 'vitest'
import { nearNames } from '../../src/kernel/near-names.ts'
import { soundsOf } from '../../src/kernel/sounds.ts'

const NAMES = [
  ...['市发展和改革委员会', '市教育局', '市体育局', '市人力资源和社会保障局', '市人社局', '市住房和城乡建设局'],
  ...['市财政局', '市民政局', '市林业园林局', '海淀公安分局'],
]

describe('a wrong name', () => {
  test.each([
    ['市教玉局', '市教育局', 'the same sound'],
    ['市仁社局', '市人社局', 'the same sound'],
    ['市财正局', '市财政局', 'the same sound'],
    ['市民真局', '市民政局', 'the same sound to a southern ear'],
    ['发改委', '市发展和改革委员会', 'an abbreviation'],
    ['住建局', '市住房和城乡建设局', 'an abbreviation'],
    ['市仁力资源局', '市人力资源和社会保障局', 'an abbreviation by sound'],
    ['教育局', '市教育局', 'a name without its 市'],
    ['市政财局', '市财政局', 'two letters swapped'],
    ['市民政局局', '市民政局', 'a letter twice'],
    ['市发展与改革委员会', '市发展和改革委员会', 'one letter off'],
  ])('%s may mean %s: %s', (word, name) => {
    expect(nearNames(word, NAMES, soundsOf)[0]).toBe(name)
  })

  test('without sounds it is compared by its letters', () => {
    expect(nearNames('市仁社局', NAMES)).not.toContain('市人力资源和社会保障局')
    expect(nearNames('发改委', NAMES)).toEqual(['市发展和改革委员会'])
  })

  test('what sounds the same comes before what looks alike', () => {
    expect(nearNames('市体玉局', ['市教育局', '市体验局', '市体育局'], soundsOf)[0]).toBe('市体育局')
  })

  test.each(['教育口', '某某公司', '局', ''])('“%s” is like none of them', word => {
    expect(nearNames(word, NAMES, soundsOf)).toEqual([])
  })
})

// domain.md 1.0: different bodies with names nearly alike.
describe('a namesake is not suggested', () => {
  test.each([
    ['农工委', '农林委'],
    ['区农工委', '区农林委'],
    ['社工办', '社会办'],
    ['社工委', '社工办'],
    ['监察局', '城管监察大队'],
    ['海淀国家税务局', '区地方税务局'],
    ['市国税局', '市地税局'],
    ['海淀国家税务局', '海淀地方税务局'],
  ])('%s is not %s', (one, other) => {
    expect(nearNames(one, [other], soundsOf)).toEqual([])
    expect(nearNames(other, [one], soundsOf)).toEqual([])
  })
})
