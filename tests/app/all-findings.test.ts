import { expect, test } from 'vitest'
import { runRequest } from '../../src/app/request.ts'
import { validate } from '../../src/app/validate.ts'
import { memoryWorld } from '../build/memory-world.ts'
import { bytesOf, type Draft, registryBytes, schemeBytes, soundDrafts } from '../generate/submissions/build.ts'

async function told(drafts: readonly Draft[]): Promise<(readonly [code: string, unit: string | null])[]> {
  const files = new Map([
    ['/office/scheme.yaml', schemeBytes()],
    ['/office/名录.xlsx', await registryBytes()],
  ])
  for (const draft of drafts) files.set(`/office/报送/${draft.file}`, await bytesOf(draft))
  const world = memoryWorld(files)
  const request = runRequest({ ledgers: ['/office/报送'] }, 'zh', world)
  const { findings } = await validate({ ...request, previous: [], returns: false, output: '/office/结果' }, world)
  return findings.filter(({ code }) => code !== 'ORG-09').map(({ code, unit }) => [code, unit])
}

test('what is wrong with a heading or a whole file is counted for the unit that sent it', async () => {
  const [headed, cut, unnamed] = soundDrafts() as [Draft, Draft, Draft]
  headed.headings[headed.headings.indexOf('完成时限')] = '办结时限'
  cut.wraps.push(bytes => bytes.subarray(0, bytes.length / 2))
  unnamed.wraps.push(() => new Uint8Array())
  unnamed.file = '台账（终稿）.xlsx'
  expect(await told([headed, cut, unnamed])).toEqual(
    expect.arrayContaining([
      ['HDR-02', headed.office.name],
      ['FIL-02', cut.office.name],
      ['FIL-01', null],
    ]),
  )
})
