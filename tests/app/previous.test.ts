import { expect, test } from 'vitest'
import { runRequest } from '../../src/app/request.ts'
import { type Validated, validate } from '../../src/app/validate.ts'
import { memoryWorld } from '../build/memory-world.ts'
import { placeOf } from '../build/scenario.ts'
import { bytesOf, type Draft, registryBytes, schemeBytes, soundDrafts } from '../generate/submissions/build.ts'

type Round = readonly [folder: string, drafts: readonly Draft[]]

/** Three departments, each row sound until a test says otherwise. */
const three = (): [Draft, Draft, Draft] => soundDrafts().slice(0, 3) as [Draft, Draft, Draft]

async function validated(...rounds: readonly Round[]): Promise<Validated> {
  const files = new Map([
    ['/office/scheme.yaml', schemeBytes()],
    ['/office/名录.xlsx', await registryBytes()],
  ])
  for (const [folder, drafts] of rounds) {
    for (const draft of drafts) files.set(`/office/${folder}/${draft.file}`, await bytesOf(draft))
  }
  const world = memoryWorld(files)
  const request = runRequest({ ledgers: ['/office/第二次'] }, 'zh', world)
  return validate({ ...request, previous: ['/office/第一次'], returns: false, output: '/office/结果' }, world)
}

const told = (findings: Validated['findings']) => findings.map(({ code, where }) => [code, ...placeOf(where)].join(' '))

test('of two departments that send again, what is mended, left, new and otherwise changed is told; the third is no matter', async () => {
  const before = three()
  Object.assign(before[0].rows[2] ?? {}, { 佐证材料: null })
  Object.assign(before[1].rows[3] ?? {}, { 完成时限: null })
  Object.assign(before[2].rows[2] ?? {}, { 佐证材料: null })
  const now = three()
  now[0].rows.splice(0, 1)
  Object.assign(now[0].rows[1] ?? {}, { 责任人: '赵新民' })
  Object.assign(now[1].rows[3] ?? {}, { 完成时限: null, 状态: null })

  const { resubmission } = await validated(['第一次', before], ['第二次', now.slice(0, 2)])
  if (resubmission === null) throw new Error('nothing was compared')
  const [first, second] = [now[0].file, now[1].file]
  expect(told(resubmission.mended)).toEqual([`EVD-01 ../第一次/${first} 台账 Y5`])
  expect(told(resubmission.remaining.map(pair => pair.now))).toEqual([`DAT-01 ${second} 台账 O6`])
  expect(told(resubmission.fresh)).toEqual([`PRG-01 ${second} 台账 W6`])
  expect(resubmission.changes.map(({ column, after, asked }) => [column, after, asked])).toEqual([
    ['person', '赵新民', false],
    ['evidence', '青市发改委〔2026〕3号', true],
    ['status', '', false],
  ])
  expect(resubmission.removed.map(({ at }) => at.row)).toEqual([3])
})

test('who had nothing to mend and sends nothing again has handed in; who never sent anything has not', async () => {
  const { findings } = await validated(['第一次', three()], ['第二次', three().slice(0, 2)])
  const silent = new Set(findings.flatMap(({ code, unit }) => (code === 'ORG-09' ? [unit] : [])))
  const names = soundDrafts().map(({ office }) => office.name)
  expect(names.slice(0, 4).map(name => silent.has(name))).toEqual([false, false, false, true])
})

test('a figure below that of the time before is found where it now stands', async () => {
  const now = three()
  Object.assign(now[0].rows[3] ?? {}, { 完成值: 1 })
  const { findings } = await validated(['第一次', three()], ['第二次', now.slice(0, 1)])
  expect(told(findings)).toContain(`PRG-03 ${now[0].file} 台账 U6`)
})

test('the same files twice: nothing is mended, new or changed', async () => {
  const { resubmission } = await validated(['第一次', three()], ['第二次', three()])
  expect(resubmission).toMatchObject({ mended: [], fresh: [], changes: [], added: [], removed: [] })
})
