import { beforeAll, describe, expect, test } from 'vitest'
import { scoreDocument } from '../../src/app/documents/score.ts'
import type { Scored } from '../../src/app/score.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import { explainUnit } from '../../src/reports/explanation.ts'
import { rankingScreen } from '../../src/reports/screen/ranking.ts'
import type { Step } from '../../src/reports/step.ts'
import { inputsOf, scored } from '../build/scenario.ts'

let run: Scored

beforeAll(async () => {
  run = await scored(inputsOf('quota-vetoes-and-awards'))
})

const resultOf = (name: string): UnitResult => {
  const found = run.assessment.outcome.results.find(({ unit }) => unit.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

const stepsOf = (name: string): Step[] => explainUnit(run.assessment, resultOf(name), null, 'zh')
const told = ({ name, value }: Step): string => `${name} ${value}`

describe('perf explain', () => {
  test('tells the place in every competition for a grade, against the last place within', () => {
    const grade = stepsOf('市财政局').find(({ name }) => name === '等次')
    expect(grade?.value).toBe('良好')
    expect(grade?.steps.map(told)).toEqual(['优秀 不在名额内', '良好 在名额内'])
    expect(grade?.steps.map(({ working }) => working?.split('；')[0])).toEqual([
      '政府部门第 4 名，取前 3 名',
      '政府部门第 4 名，取前 6 名',
    ])
  })

  test('tells a veto with its effect, its clause and the cell it follows from', () => {
    expect(stepsOf('市发改委').find(({ name }) => name === '一票否决')).toMatchObject({
      value: '安全生产',
      working: '最高只能评“达标”，不得评奖',
      clause: '青山市绩效管理办法',
      sources: ['ledger.xlsx › 事项 › A2'],
    })
    // A row without the document that the scheme asks for has no effect.
    expect(stepsOf('市科技局').map(({ name }) => name)).not.toContain('一票否决')
  })

  test('tells awards and what follows from the years', () => {
    expect(stepsOf('市人社局').map(told)).toContain('进步奖 在名额内')
    expect(stepsOf('市水利局').map(told)).toEqual(
      expect.arrayContaining(['进步奖 不在名额内', '结果运用 诫勉谈话（2024 不达标、2025 不达标、2026 不达标）']),
    )
  })
})

test('the terminal counts grades and awards, and names who is under a veto', () => {
  const blocks = rankingScreen(run.assessment, 20, 'zh')
  const lines = blocks.flatMap(block => (block.kind === 'line' ? [block.text] : []))
  expect(lines).toEqual(
    expect.arrayContaining([
      '等次：优秀 3，良好 3，达标 3，不达标 1',
      '奖项：进步奖 1',
      '市发改委：安全生产：最高只能评“达标”，不得评奖',
    ]),
  )
  const table = blocks.find(block => block.kind === 'table')
  const notes = new Map(table?.kind === 'table' ? table.rows.map(row => [row[1], row.at(-1)]) : [])
  expect(notes.get('市发改委')).toBe('安全生产')
  expect(notes.get('市人社局')).toBe('进步奖')
})

test('the document names vetoes, awards and consequences', () => {
  const { units } = scoreDocument(run, 'zh')
  const of = (name: string) => units.find(({ unit }) => unit === name)
  expect(of('市发改委')).toMatchObject({ vetoes: ['安全生产'], awards: [], consequences: [] })
  expect(of('市人社局')).toMatchObject({ vetoes: [], awards: ['进步奖'] })
  expect(of('市水利局')).toMatchObject({ consequences: ['诫勉谈话'] })
})

test('an indicator that is not rounded parts equal totals by the digits it has, not by ten places of zeros', async () => {
  const inputs = new Map(inputsOf('quota-vetoes-and-awards'))
  const scheme = new TextDecoder().decode(inputs.get('scheme.yaml'))
  const unrounded = scheme.replace('indicator: 2', 'indicator: none').replace('by: improvement', 'by: duty')
  inputs.set('scheme.yaml', new TextEncoder().encode(unrounded))
  const { assessment } = await scored(inputs)
  const unit = assessment.outcome.results.find(({ unit: { name } }) => name === '市科技局')
  const steps = unit === undefined ? [] : explainUnit(assessment, unit, null, 'zh')
  const [best] = steps.find(({ name }) => name === '等次')?.steps ?? []
  expect(best?.working).toContain('总分 92.00，履职尽责 56，')
  // A spreadsheet has not the same last digits: it compares what is settled at ten places.
  const contest = assessment.outcome.contests.find(({ subject }) => subject.kind === 'award')
  const compared = contest?.entries.map(({ keys }) => keys.at(-1))
  expect(compared?.map(key => key?.kind === 'quantity' && key.expression)).toEqual(
    compared?.map(() => expect.objectContaining({ op: 'round', places: 10 })),
  )
  expect(compared?.length).toBeGreaterThan(5)
})
