import { beforeAll, describe, expect, test } from 'vitest'
import { runRequest } from '../../../src/app/request.ts'
import { type Validated, validate } from '../../../src/app/validate.ts'
import { memoryWorld } from '../../build/memory-world.ts'
import { placeOf } from '../../build/scenario.ts'
import { stream } from '../kit/random.ts'
import { bytesOf, type Draft, type Expected, registryBytes, SILENT_ONE, schemeBytes, soundDrafts } from './build.ts'
import { type Plant, ROW_PLANTS, type Rows, SHEET_PLANTS } from './plants.ts'

/** Where a submission has room for a fault of its rows: four to each, so that no two touch. */
const ROOM: readonly Rows[] = [0, 4, 8].map(from => ({ sound: from, finished: from + 2, ongoing: from + 3 }))

/** Sixty submissions: some sound, some with up to three faults in their rows, some with one of the whole sheet. Every fault is planted twice. */
function planted(): { readonly drafts: readonly Draft[]; readonly expected: readonly Expected[] } {
  const drafts = soundDrafts()
  const { some } = stream('sixty-submissions')
  const order = some(drafts, drafts.length)
  const expected: Expected[] = [SILENT_ONE]
  for (const [i, plant] of SHEET_PLANTS.entries()) expected.push(...plant.plant(order[i] as Draft, ROOM[0] as Rows))
  const rest = order.slice(SHEET_PLANTS.length)
  const plants: readonly Plant[] = some([...ROW_PLANTS, ...ROW_PLANTS], ROW_PLANTS.length * 2)
  for (const [i, plant] of plants.entries()) {
    const draft = rest[i % rest.length] as Draft
    expected.push(...plant.plant(draft, ROOM[Math.floor(i / rest.length)] as Rows))
  }
  return { drafts, expected }
}

async function validated(drafts: readonly Draft[]): Promise<Validated> {
  const files = new Map<string, Uint8Array>([
    ['/office/scheme.yaml', schemeBytes()],
    ['/office/名录.xlsx', await registryBytes()],
  ])
  for (const draft of drafts) files.set(`/office/报送/${draft.file}`, await bytesOf(draft))
  const world = memoryWorld(files)
  const request = runRequest({ ledgers: ['/office/报送'] }, 'zh', world)
  return validate({ ...request, previous: [], returns: false, output: '/office/结果' }, world)
}

const told = ({ findings }: Validated): string[] =>
  findings.map(({ code, where }) => [code, ...placeOf(where)].join(' ')).sort()
const wanted = (expected: readonly Expected[]): string[] =>
  expected.map(({ code, file, sheet, cell }) => [code, file, sheet, cell].join(' ')).sort()

test('sixty sound submissions: nothing is told but who sent nothing', async () => {
  expect(told(await validated(soundDrafts()))).toEqual(wanted([SILENT_ONE]))
})

describe('sixty submissions with planted faults', () => {
  const { drafts, expected } = planted()
  let run: Validated
  beforeAll(async () => {
    run = await validated(drafts)
  }, 60_000)

  test('exactly the planted faults are told, at their cells, and nothing else', () => {
    expect(told(run)).toEqual(wanted(expected))
  })

  test('the submissions without a fault are among those that were read', () => {
    const faulty = new Set(expected.map(({ file }) => file))
    const clean = drafts.filter(({ file }) => !faulty.has(file)).map(({ file }) => file)
    expect(run.inputs.map(({ file }) => file)).toEqual(expect.arrayContaining(clean))
  })
})
