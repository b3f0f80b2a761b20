import { expect, test } from 'vitest'
import { validate } from '../../src/app/validate.ts'
import { memoryWorld } from '../build/memory-world.ts'
import { ledgerWith, SCHEME } from '../build/office.ts'

const REQUEST = {
  scheme: null,
  asOf: null,
  surveys: new Map(),
  language: 'zh',
  output: null,
  returns: false,
  previous: [],
} as const
const SURVEY = '单位,工作作风\n市教育局,满意\n市财政局,满意\n市体育局,不满意\n'

const run = (files: Readonly<Record<string, string | Uint8Array>>) =>
  validate(
    { ...REQUEST, ledgers: ['/报送'] },
    memoryWorld(new Map(Object.entries(files).map(([name, content]) => [`/报送/${name}`, Buffer.from(content)]))),
  )

test('the surveys of the scheme lie beside the ledgers and are none of them', async () => {
  const made = { '台账.xlsx': ledgerWith(['55', '50.5', '48']), 'scheme.yaml': SCHEME, 'survey.csv': SURVEY }
  const { run: read, findings } = await run(made)
  expect(read.dataset.files.map(({ file }) => file)).toEqual(['台账.xlsx'])
  expect(read.dataset.tallies).toHaveLength(1)
  expect(read.inputs.map(({ file }) => file)).toEqual(['台账.xlsx', 'survey.csv'])
  expect(findings.filter(({ code }) => code === 'FIL-07')).toEqual([])
})

test('a ledger in CSV, one under a wrong name and one in a folder of its own are read, the last named by its way', async () => {
  const csv = '任务名称,责任单位,完成时限,目标值,完成值,状态\n新增学位,市教育局,2026-12-31,100,92,进行中\n'
  const { run: read, findings } = await run({
    '市教育局.csv': csv,
    '市财政局.xlsx': csv,
    '一组/市体育局.csv': csv,
    '通知.docx': 'x',
    '~$市教育局.xlsx': 'x',
  })
  expect(read.dataset.files.map(({ file }) => file)).toEqual(['市教育局.csv', '市财政局.xlsx', '一组/市体育局.csv'])
  expect(read.dataset.tasks).toHaveLength(3)
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['FIL-01', 'FIL-11', 'FIL-13']))
})

test('a file that breaks while its rows are walked is none of those that were read', async () => {
  const { run: read, findings } = await run({
    '甲.csv': '任务名称,责任单位\n新增学位,市教育局\n',
    '乙.csv': '任务名称,责任单位\n"新增学位,市教育局\n',
  })
  expect(read.dataset.files.map(({ file }) => file)).toEqual(['甲.csv'])
  expect(findings.filter(({ code }) => code === 'SUR-01')).toHaveLength(1)
})
