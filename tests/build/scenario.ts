import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Scored, score } from '../../src/app/score.ts'
import { type Validated, validate } from '../../src/app/validate.ts'
import { numberOf } from '../../src/formula/evaluate.ts'
import type { Quantity } from '../../src/formula/operand.ts'
import { digits } from '../../src/kernel/rounding.ts'
import type { UnitResult } from '../../src/model/assessment.ts'
import { isReached } from '../../src/model/contest.ts'
import type { Finding } from '../../src/model/finding.ts'
import { allIndicators } from '../../src/model/indicators.ts'
import { resultBook } from '../../src/reports/result-book.ts'
import { SCORE_STATES, SEVERITIES, UNIT_STATES } from '../../src/text/labels.ts'
import { sheetToMarkdown } from '../../src/write/markdown.ts'
import { whereName } from './findings.ts'
import { memoryWorld } from './memory-world.ts'
import { readableSheets, readableWorkbook, tableRow } from './readable-workbook.ts'

const FIXTURES = 'fixtures'
const FOLDER = '/office'

/** The fixtures that hold `input/`, by name. */
export const scenarios = (): string[] =>
  readdirSync(FIXTURES, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && readdirSync(join(FIXTURES, entry.name)).includes('input'))
    .map(({ name }) => name)
    .sort()

/** The README of a fixture. */
export const readmeOf = (name: string): string => readFileSync(join(FIXTURES, name, 'README.md'), 'utf8')

/** What a fixture shows: the heading of its README. */
export const titleOf = (name: string): string => {
  const heading = /^# +(.+?)\s*$/m.exec(readmeOf(name))?.[1]
  if (heading === undefined) throw new Error(`fixtures/${name}/README.md has no heading`)
  return heading
}

/** The input files of a fixture as an office has them: each Markdown file is a workbook. */
export function inputsOf(name: string): Map<string, Uint8Array> {
  const folder = join(FIXTURES, name, 'input')
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort()
      .map((file): [string, Uint8Array] => {
        const bytes = readFileSync(join(folder, file))
        if (!file.endsWith('.md')) return [file, bytes]
        return [file.replace(/\.md$/, '.xlsx'), readableWorkbook(readableSheets(bytes.toString('utf8')))]
      }),
  )
}

/** Runs `perf score ledger.xlsx` over these files. */
export const scored = async (inputs: ReadonlyMap<string, Uint8Array>): Promise<Scored> => (await run(inputs)).scored

/** Runs `perf validate` over the folder of these files. */
export async function validated(inputs: ReadonlyMap<string, Uint8Array>): Promise<Validated> {
  const world = worldOf(inputs)
  const request = { scheme: null, asOf: null, surveys: new Map(), language: 'zh', output: '/results' } as const
  return validate({ ...request, ledgers: [FOLDER], previous: [], returns: false }, world)
}

const worldOf = (inputs: ReadonlyMap<string, Uint8Array>) =>
  memoryWorld(new Map([...inputs].map(([file, bytes]) => [`${FOLDER}/${file}`, bytes])))

/** The result workbook that `perf score ledger.xlsx` writes over these files. */
export async function resultOf(inputs: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const { files } = await run(inputs)
  const bytes = files.get(`${FOLDER}/ledger-结果.xlsx`)
  if (bytes === undefined) throw new Error('no result was written')
  return bytes
}

async function run(inputs: ReadonlyMap<string, Uint8Array>) {
  const world = worldOf(inputs)
  const ledgers = [`${FOLDER}/ledger.xlsx`]
  const request = { ledgers, scheme: null, asOf: null, surveys: new Map(), language: 'zh', output: null } as const
  return { scored: await score(request, world), files: world.files }
}

const REPORTS: Readonly<Record<string, string>> = {
  'ranking.md': '排名',
  'scores.md': '得分明细',
  'working.md': '计算过程',
}

/** Sheets that not every result has. */
const FURTHER: Readonly<Record<string, string>> = {
  'standing.md': '一票否决与等次',
  'seats.md': '名额',
  'places.md': '名额评定',
  'years.md': '年度对比',
}

/** What a clerk gets, as text: ranking, scores and working from the result workbook, and the findings. */
export function expectedOf({ assessment }: Scored): Map<string, string> {
  const { scheme, stamp, findings } = assessment
  const { asOf } = stamp
  const indicatorTitles = new Map(allIndicators(scheme.indicators).map(({ id, title }) => [id, title]))
  const page = {
    language: 'zh',
    title: scheme.title,
    simulated: scheme.simulated,
    indicatorTitles,
    asOf,
    toInputs: '',
    severalBooks: false,
  } as const
  const { sheets } = resultBook({ ...page, assessment }, '')
  const texts = new Map<string, string>()
  for (const [file, name] of Object.entries(REPORTS)) {
    const sheet = sheets.find(one => one.name === name)
    if (sheet === undefined) throw new Error(`the result has no sheet ${name}`)
    texts.set(file, sheetToMarkdown(sheet))
  }
  for (const [file, name] of Object.entries(FURTHER)) {
    const sheet = sheets.find(one => one.name === name)
    if (sheet) texts.set(file, sheetToMarkdown(sheet))
  }
  return texts.set('findings.md', findingsTable(findings))
}

/** Findings by code and place; their sentences are proof-read in fixtures/messages.md. */
function findingsTable(findings: readonly Finding[]): string {
  const rows = findings.map(({ code, severity, where, unit, indicator, found }) => [
    ...[code, SEVERITIES[severity].zh, ...placeOf(where), unit ?? '', indicator ?? '', found ?? ''],
  ])
  const lines = [
    ['代码', '级别', '文件', '工作表', '单元格', '单位', '指标', '所见'],
    Array<string>(8).fill('---'),
    ...rows,
  ]
  return `${lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

/** File, sheet and cell of a finding; a line of the scheme stands in place of the cell. */
export function placeOf(where: Finding['where']): [file: string, sheet: string, cell: string] {
  switch (where.kind) {
    case 'cell':
      return [where.place.on.file, where.place.on.sheet, whereName(where)]
    case 'line':
      return [where.place.file, '', `第 ${where.place.line} 行`]
    case 'file':
      return [where.file, where.sheet ?? '', '']
    case 'nowhere':
      return ['', '', '']
  }
}

/** The tables of a Markdown text, each with the headings of its columns. */
export function tablesIn(markdown: string): Record<string, string>[][] {
  const tables: string[][][] = []
  let open = false
  for (const line of markdown.split('\n')) {
    const cells = tableRow(line)
    if (cells === null) open = line.trim().startsWith('|')
    else if (open) tables.at(-1)?.push(cells)
    else {
      tables.push([cells])
      open = true
    }
  }
  return tables.map(([headings = [], ...rows]) =>
    rows.map(cells => Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']))),
  )
}

/** What came out, under the headings that somebody who calculated by hand has used. */
export function outcomeUnder(headings: readonly string[], { assessment }: Scored): Record<string, string>[] {
  const titles = new Map(allIndicators(assessment.scheme.indicators).map(({ id, title }) => [title, id]))
  return assessment.outcome.results.map(result =>
    Object.fromEntries(headings.map(heading => [heading, wordFor(result, heading, titles)])),
  )
}

const shown = (of: Quantity | null): string => {
  if (of === null) return ''
  return typeof of.value === 'string' ? of.value : digits(numberOf(of), of.places)
}

const COLUMNS: Readonly<Record<string, (result: UnitResult) => string>> = {
  单位: ({ unit }) => unit.name,
  组: ({ unit }) => unit.group,
  状态: ({ state }) => UNIT_STATES[state].zh,
  总分: ({ total }) => shown(total),
  加分: ({ bonus }) => shown(bonus),
  扣分: ({ deduction }) => shown(deduction),
  名次: ({ standing }) => (standing ? `${shown(standing.rank)}/${standing.rankedOf}` : ''),
  总名次: ({ standing }) => (standing ? `${shown(standing.overall)}/${standing.overallOf}` : ''),
  并列: ({ standing }) => (standing?.tiedWith ?? []).join('、'),
  等次: ({ grade }) => shown(grade),
  一票否决: ({ vetoes }) => vetoes.flatMap(({ veto, rows }) => (rows.length > 0 ? [veto.title] : [])).join('、'),
  奖项: ({ awards }) => awards.flatMap(own => (isReached(own) ? [own.award.title] : [])).join('、'),
  结果运用: ({ consequences }) => consequences.map(({ consequence }) => consequence.title).join('、'),
  进位: ({ history: [last] }) => shown(last?.gained ?? null),
  暂定: ({ provisional }) => (provisional ? '是' : ''),
}

function wordFor(result: UnitResult, heading: string, titles: ReadonlyMap<string, string>): string {
  const column = COLUMNS[heading]
  if (column !== undefined) return column(result)
  const score = result.scores.get(titles.get(heading) ?? '')
  if (score === undefined) throw new Error(`no column and no indicator is called ${heading}`)
  if (score.state === 'scored') return shown(score.points)
  const state = SCORE_STATES[score.state].zh
  return score.points === null ? state : `${state} ${shown(score.points)}`
}
