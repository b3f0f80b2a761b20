import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type Diffed, diff } from '../../src/app/diff.ts'
import { comparisonSheets } from '../../src/reports/diff-book.ts'
import { layOut } from '../../src/reports/lay-out.ts'
import { SEVERITIES } from '../../src/text/labels.ts'
import { sheetToMarkdown } from '../../src/write/markdown.ts'
import { memoryWorld } from '../build/memory-world.ts'
import { readableSheets, readableWorkbook } from '../build/readable-workbook.ts'
import { placeOf, tablesIn } from '../build/scenario.ts'

// UPDATE=1 writes what came out; the table of planted faults in the README is never rewritten.
const UPDATE = process.env.UPDATE === '1'
const FIXTURE = 'fixtures/reconciliation'
const FILES = { '批准台账.xlsx': 'approved.md', '台账.xlsx': 'current.md' }

const workbook = (file: string): Uint8Array =>
  readableWorkbook(readableSheets(readFileSync(`${FIXTURE}/${file}`, 'utf8')))

/** `perf diff 批准台账.xlsx 台账.xlsx` in the office of this story. */
function compare(): Promise<Diffed> {
  const files = Object.entries(FILES).map(([name, file]) => [`/office/${name}`, workbook(file)] as const)
  const scheme = readFileSync(`${FIXTURE}/scheme.yaml`)
  const world = memoryWorld(new Map([...files, ['/office/scheme.yaml', scheme]]))
  const request = { scheme: null, asOf: null, surveys: new Map(), language: 'zh', output: null } as const
  return diff({ ...request, ledgers: ['/office/台账.xlsx'], baseline: '/office/批准台账.xlsx' }, world)
}

let done: Diffed
beforeAll(async () => {
  done = await compare()
})

test('every silent change, every defect of an approval and nothing else is found, at its cell', () => {
  const [planted = []] = tablesIn(readFileSync(`${FIXTURE}/README.md`, 'utf8'))
  const wanted = planted.map(row => [row.代码, row.级别, row.文件, row.工作表, row.单元格].join(' ').trim())
  const found = done.findings.map(({ code, severity, where }) =>
    [code, SEVERITIES[severity].zh, ...placeOf(where)].join(' ').trim(),
  )
  expect([...found].sort()).toEqual([...wanted].sort())
})

test('the sheets of the comparison are as they were looked at', () => {
  const { run, reconciliation } = done
  const page = {
    language: 'zh',
    title: run.scheme?.title ?? '',
    simulated: false,
    indicatorTitles: new Map(),
    asOf: run.asOf,
    toInputs: '',
    severalBooks: false,
  } as const
  const sheets = layOut(comparisonSheets({ ...page, reconciliation, units: run.dataset.units }))
  const texts = Object.fromEntries(sheets.map(sheet => [`${sheet.name}.md`, sheetToMarkdown(sheet)]))
  if (UPDATE) {
    mkdirSync(`${FIXTURE}/expected`, { recursive: true })
    for (const [file, text] of Object.entries(texts)) writeFileSync(`${FIXTURE}/expected/${file}`, text)
  }
  const kept = Object.fromEntries(
    readdirSync(`${FIXTURE}/expected`).map(file => [
      file,
      readFileSync(`${FIXTURE}/expected/${file}`, 'utf8').replaceAll('\r\n', '\n'),
    ]),
  )
  expect(texts).toEqual(kept)
})
