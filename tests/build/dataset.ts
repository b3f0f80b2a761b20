import type { Day } from '../../src/kernel/day.ts'
import { type Decimal, decimal } from '../../src/kernel/decimal.ts'
import type {
  AdjustmentRow,
  Dataset,
  Entry,
  Figure,
  Mark,
  Occurrence,
  PanelRow,
  PriorResult,
  QuarterNode,
  SheetKind,
  SheetReading,
  Status,
  Task,
  Waiver,
} from '../../src/model/dataset.ts'
import type { Field, Reading, Unreadability } from '../../src/model/field.ts'
import type { Place, SheetName } from '../../src/model/place.ts'
import type { SheetNames } from '../../src/model/scheme.ts'
import type { Unit, UnitName } from '../../src/model/unit.ts'

/** What a test writes for a cell: its value, null for a blank, or one of the words below. */
export type Written<T> =
  | T
  | null
  | { readonly unreadable: Unreadability; readonly shown: string }
  | { readonly value: T; readonly shown: string; readonly reading: Reading }

/** A cell that is not understood. */
export const unreadable = (shown: string, why: Unreadability = 'not-a-number') => ({ unreadable: why, shown })
/** A cell that was understood, but does not stand there as such. */
export const readAs = <T>(value: T, shown: string, reading: Reading) => ({ value, shown, reading })
/** A cell of a column that the sheet lacks. */
export const ABSENT = { absent: true } as const

export const day = (text: string): Day => text as Day

const FIRST_ROW = 5
const NAMES: Readonly<Record<SheetKind, string>> = {
  registry: '名录',
  ledger: '台账',
  figures: '数据',
  entries: '评分',
  panel: '评委打分',
  adjustments: '加减分',
  events: '事项',
  prior: '往年',
  changes: '变更',
  waivers: '豁免',
  receipts: '收件',
  scheme: '方案',
}

/** The sheet of a kind in the one workbook of these tests. */
export const sheetName = (kind: SheetKind): SheetName => ({ file: '台账.xlsx', sheet: NAMES[kind] })
export const place = (kind: SheetKind, column: number, row: number): Place => ({ on: sheetName(kind), row, column })

function field<T>(written: Written<T> | typeof ABSENT, at: Place, lead: Place = at): Field<T> {
  if (written === null) return { kind: 'blank', at }
  if (typeof written === 'object' && 'absent' in (written as object)) return { kind: 'blank', at: lead }
  if (typeof written === 'object' && 'unreadable' in (written as object)) {
    const { unreadable: why, shown } = written as { unreadable: Unreadability; shown: string }
    return { kind: 'unreadable', shown, at, why }
  }
  if (typeof written === 'object' && 'reading' in (written as object)) {
    const { value, shown, reading } = written as { value: T; shown: string; reading: Reading }
    return { kind: 'value', value, shown, at, reading }
  }
  return { kind: 'value', value: written as T, shown: String(written), at }
}

/** Digits as a number's cell. */
function number(written: Written<string> | typeof ABSENT, at: Place, lead: Place = at): Field<Decimal> {
  const text = field(written, at, lead)
  return text.kind === 'value' ? { ...text, value: decimal(text.value) } : text
}

/** A unit of the registry; the first stands in row 2. */
export function unit(name: string, over: Partial<Unit> = {}, row = 2): Unit {
  const group = '政府工作部门'
  const at = place('registry', 0, row)
  return { name, aliases: [], group, participation: 'ranked', leader: null, formerly: [], at, ...over }
}

/** Units under one another. */
export const registry = (...names: readonly string[]): Unit[] => names.map((name, i) => unit(name, {}, i + 2))

export const EDUCATION = unit('市教育局', { aliases: [{ name: '教育局', from: null, to: null }] }, 2)
export const FINANCE = unit('市财政局', {}, 3)
export const SPORT = unit('市体育局', {}, 4)

/** What a test writes for the cell of a unit: the unit, a name that nobody bears, several units, or nothing. */
export type WrittenUnit =
  | Unit
  | null
  | { readonly unknown: string; readonly candidates?: readonly string[] }
  | { readonly several: readonly Unit[]; readonly shown: string }
  | { readonly unit: Unit; readonly shown: string }

function unitName(written: WrittenUnit, at: Place): UnitName {
  if (written === null) return { kind: 'blank', at }
  if ('unknown' in written) return { kind: 'unknown', shown: written.unknown, at, candidates: written.candidates ?? [] }
  if ('several' in written) return { kind: 'several', shown: written.shown, at, units: written.several }
  if ('unit' in written) return { kind: 'known', unit: written.unit, shown: written.shown, at }
  return { kind: 'known', unit: written, shown: written.name, at }
}

/**
 * A row of 台账: A 序号, B 任务名称, C 类别, D 责任单位, E 完成时限, F 目标值, G 完成值, H 完成比例, I 状态, J 实际完成时间, K 佐证;
 * where a test names them, L 挑战值, M 权重, N 难度系数, O 质量评分, P 责任单位 beside the lead, Q 配合单位, and the quarters.
 */
export interface TaskCells {
  readonly id?: Written<string>
  readonly name?: Written<string>
  readonly category?: Written<string>
  readonly owner?: WrittenUnit
  readonly deadline?: Written<Day> | typeof ABSENT
  readonly target?: Written<string> | typeof ABSENT
  readonly actual?: Written<string> | typeof ABSENT
  readonly progress?: Written<string>
  readonly status?: Written<Status> | typeof ABSENT
  readonly finishedOn?: Written<Day> | typeof ABSENT
  readonly evidence?: Written<string> | typeof ABSENT
  readonly challenge?: Written<string>
  readonly weight?: Written<string>
  readonly difficulty?: Written<string>
  readonly quality?: Written<string>
  readonly responsible?: WrittenUnit
  readonly supporting?: WrittenUnit
  readonly nodes?: readonly QuarterNode[]
  /** Another file or sheet. */
  readonly on?: SheetName
}

/** Rows of a ledger from row 5; what a test does not name is sound: unfinished, and due at the end of 2026. */
export const ledger = (...rows: readonly TaskCells[]): Task[] =>
  rows.map((cells, i) => taskIn(cells, FIRST_ROW + i, i + 1))

function taskIn(cells: TaskCells, row: number, number_: number): Task {
  const at = (column: number): Place => ({ on: cells.on ?? sheetName('ledger'), row, column })
  const given = <K extends keyof TaskCells>(key: K, sound: NonNullable<TaskCells[K]>) =>
    (cells[key] === undefined ? sound : cells[key]) as NonNullable<TaskCells[K]>
  const lead = at(1)
  const nothing = { kind: 'blank', at: lead } as const
  const ifAny = (written: Written<string> | undefined, column: number): Field<Decimal> =>
    written === undefined ? nothing : number(written, at(column))
  const unitIfAny = (written: WrittenUnit | undefined, column: number): UnitName =>
    written === undefined ? nothing : unitName(written, at(column))
  return {
    at: lead,
    id: field(given('id', String(number_)), at(0)),
    name: field(given('name', `任务${number_}`), lead),
    owner: unitName(given('owner', EDUCATION), at(3)),
    responsible: unitIfAny(cells.responsible, 15),
    supporting: unitIfAny(cells.supporting, 16),
    deadline: field(given('deadline', day('2026-12-31')), at(4), lead),
    target: number(given('target', '100'), at(5), lead),
    challenge: ifAny(cells.challenge, 11),
    actual: number(given('actual', '92'), at(6), lead),
    weight: ifAny(cells.weight, 12),
    difficulty: ifAny(cells.difficulty, 13),
    quality: ifAny(cells.quality, 14),
    progress: number(given('progress', readAs('0.92', '92%', 'percent')), at(7)),
    status: field(given('status', 'ongoing'), at(8), lead),
    finishedOn: cells.finishedOn === undefined ? { kind: 'blank', at: at(9) } : field(cells.finishedOn, at(9), lead),
    evidence: cells.evidence === undefined ? { kind: 'blank', at: at(10) } : field(cells.evidence, at(10), lead),
    nodes: cells.nodes ?? [],
    words: new Map([
      ['category', field(given('category', '重点工作'), at(2))],
      ['deadline', field<string>(given('deadline', day('2026-12-31')), at(4), lead)],
    ]),
  }
}

/** A finished row with all that belongs to it. */
export const FINISHED: TaskCells = {
  status: 'finished',
  actual: '100',
  progress: readAs('1', '100%', 'percent'),
  finishedOn: day('2026-09-20'),
  evidence: '苏教〔2026〕12号',
}

/** A row of 数据: A 单位, B 项目, C 数值, D 目标值, E 挑战值, F 期间, G 计量单位, H 报送单位, I 报送日期. */
export interface FigureCells {
  readonly unit?: WrittenUnit
  readonly item?: Written<string>
  readonly value?: Written<string>
  readonly target?: Written<string>
  readonly challenge?: Written<string>
  readonly period?: Written<string>
  readonly measureUnit?: Written<string>
  readonly provider?: Written<string>
  readonly reportedOn?: Written<Day>
}

export const figures = (...rows: readonly FigureCells[]): Figure[] =>
  rows.map(({ unit: of = EDUCATION, item = '应办结数', value = '102', target = '100', ...more }, i) => {
    const at = (column: number) => place('figures', column, FIRST_ROW + i)
    return {
      at: at(0),
      unit: unitName(of, at(0)),
      item: field(item, at(1)),
      value: number(value, at(2)),
      target: number(target, at(3)),
      challenge: number(more.challenge ?? null, at(4)),
      period: field(more.period ?? null, at(5)),
      measureUnit: field(more.measureUnit ?? null, at(6)),
      provider: field(more.provider ?? null, at(7)),
      reportedOn: field(more.reportedOn ?? null, at(8)),
    }
  })

/** A row of 评分: A 单位, B 指标, C 得分, D 理由. */
export interface EntryCells {
  readonly unit?: WrittenUnit
  readonly indicator?: Written<string>
  readonly score?: Written<string>
  readonly reason?: Written<string>
}

export const entries = (...rows: readonly EntryCells[]): Entry[] =>
  rows.map(({ unit: of = EDUCATION, indicator: named = '创新创优', score = '5', reason = '年度评定' }, i) => {
    const at = (column: number) => place('entries', column, FIRST_ROW + i)
    return {
      at: at(0),
      unit: unitName(of, at(0)),
      indicator: field(named, at(1)),
      score: number(score, at(2)),
      grade: field(typeof score === 'object' && score !== null && 'unreadable' in score ? score.shown : score, at(2)),
      reason: field(reason, at(3)),
    }
  })

/** A row of 评委打分: A 指标, B 单位, from C one column a judge (甲, 乙, 丙). */
export interface PanelCells {
  readonly unit?: WrittenUnit
  readonly indicator?: Written<string>
  readonly marks?: readonly (Written<string> | '回避')[]
  /** The category of each judge, as a second heading row has it. */
  readonly categories?: readonly string[]
  /** The judges' names where they matter. */
  readonly judges?: readonly string[]
}

const JUDGES = ['评委甲', '评委乙', '评委丙', '评委丁', '评委戊']

export const panel = (...rows: readonly PanelCells[]): PanelRow[] =>
  rows.map(
    (
      {
        unit: of = EDUCATION,
        indicator: named = '创新创优',
        marks = ['90', '85', '88'],
        categories = [],
        judges = JUDGES,
      },
      i,
    ) => {
      const at = (column: number) => place('panel', column, FIRST_ROW + i)
      const markIn = (written: (typeof marks)[number], j: number): Mark => {
        const of = { judge: judges[j] ?? `评委${j + 1}`, category: categories[j] ?? null }
        return written === '回避'
          ? { kind: 'recused', ...of, at: at(2 + j) }
          : { kind: 'mark', ...of, field: number(written, at(2 + j)) }
      }
      return { at: at(0), unit: unitName(of, at(1)), indicator: field(named, at(0)), marks: marks.map(markIn) }
    },
  )

/** A row of 加减分: A 单位, B 项目, C 分值, D 事由, E 文号, F 级别, G 角色, H 奖项, I 日期. */
export interface AdjustmentCells {
  readonly unit?: WrittenUnit
  readonly item?: Written<string>
  readonly points?: Written<string>
  readonly reason?: Written<string>
  readonly document?: Written<string>
  readonly level?: Written<string>
  readonly role?: Written<string>
  readonly award?: Written<string>
  readonly date?: Written<Day>
}

export const adjustments = (...rows: readonly AdjustmentCells[]): AdjustmentRow[] =>
  rows.map((cells, i) => {
    const at = (column: number) => place('adjustments', column, FIRST_ROW + i)
    const { unit: of = EDUCATION, item = '专项考核', points = '2' } = cells
    const { reason = `事由${i + 1}`, document = `苏府〔2026〕${i + 1}号` } = cells
    return {
      at: at(0),
      unit: unitName(of, at(0)),
      item: field(item, at(1)),
      level: field(cells.level ?? null, at(5)),
      role: field(cells.role ?? null, at(6)),
      award: field(cells.award ?? null, at(7)),
      points: number(points, at(2)),
      reason: field(reason, at(3)),
      document: field(document, at(4)),
      date: field(cells.date ?? null, at(8)),
    }
  })

/** A row of 事项: A 单位, B 事项, C 日期, D 文号, E 次数. */
export interface OccurrenceCells {
  readonly unit?: WrittenUnit
  readonly item?: Written<string>
  readonly date?: Written<Day>
  readonly document?: Written<string>
  readonly times?: Written<string>
}

export const occurrences = (...rows: readonly OccurrenceCells[]): Occurrence[] =>
  rows.map((cells, i) => {
    const at = (column: number) => place('events', column, FIRST_ROW + i)
    const { unit: of = EDUCATION, item = '重大安全责任事故', times = null } = cells
    const { date = day('2026-06-30'), document = `青纪〔2026〕${i + 1}号` } = cells
    return {
      at: at(0),
      unit: unitName(of, at(0)),
      item: field(item, at(1)),
      date: field(date, at(2)),
      document: field(document, at(3)),
      times: number(times, at(4)),
    }
  })

/** A row of 往年: A 年度, B 单位, C 指标, D 得分, E 名次, F 等次. */
export interface PriorCells {
  readonly year?: Written<string>
  readonly unit?: WrittenUnit
  readonly indicator?: Written<string>
  readonly score?: Written<string>
  readonly rank?: Written<string>
  readonly grade?: Written<string>
}

export const prior = (...rows: readonly PriorCells[]): PriorResult[] =>
  rows.map(({ unit: of = EDUCATION, year = '2025', indicator = null, score = '90', ...more }, i) => {
    const at = (column: number) => place('prior', column, FIRST_ROW + i)
    return {
      at: at(0),
      year: number(year, at(0)),
      unit: unitName(of, at(1)),
      indicator: field(indicator, at(2)),
      score: number(score, at(3)),
      rank: number(more.rank ?? null, at(4)),
      grade: field(more.grade ?? null, at(5)),
    }
  })

/** A row of 豁免: A 代码, B 单位, C 文件, D 工作表, E 单元格, F 理由, G 批准人, H 有效期至. */
export interface WaiverCells {
  readonly code?: Written<string>
  readonly unit?: WrittenUnit
  readonly file?: Written<string>
  readonly sheet?: Written<string>
  readonly cells?: Written<string>
  readonly reason?: Written<string>
  readonly approver?: Written<string>
  readonly until?: Written<Day>
  /** Another file. */
  readonly on?: SheetName
}

export const waivers = (...rows: readonly WaiverCells[]): Waiver[] =>
  rows.map(({ code = 'DAT-08', reason = '台风影响施工', approver = '分管副市长', ...more }, i) => {
    const at = (column: number) => ({ on: more.on ?? sheetName('waivers'), row: FIRST_ROW + i, column })
    return {
      at: at(0),
      code: field(code, at(0)),
      unit: unitName(more.unit ?? null, at(1)),
      file: field(more.file ?? null, at(2)),
      sheet: field(more.sheet ?? null, at(3)),
      cells: field(more.cells ?? null, at(4)),
      reason: field(reason, at(5)),
      approver: field(approver, at(6)),
      until: field(more.until ?? null, at(7)),
    }
  })

/** What a scheme calls sheets, headings, statuses and many units at once: nothing, but for what a test names. */
export const schemeNames = (over: Partial<SheetNames> = {}): SheetNames => ({
  sheets: new Map(),
  headings: new Map(),
  statuses: new Map(),
  collectives: new Map(),
  ...over,
})

/** A sheet that was read. */
export const reading = (kind: SheetKind, over: Partial<SheetReading> = {}): SheetReading => ({
  name: sheetName(kind),
  kind,
  hidden: false,
  headingRow: FIRST_ROW - 1,
  rows: 1,
  extraHeadings: [],
  headings: [],
  repeatedHeadings: [],
  titles: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...over,
})

/** A data set of three registered units; a test names only the rows that matter. */
export function dataset(over: Partial<Dataset> = {}): Dataset {
  return {
    units: [EDUCATION, FINANCE, SPORT],
    tasks: [],
    figures: [],
    entries: [],
    panel: [],
    adjustments: [],
    events: [],
    prior: [],
    changes: [],
    waivers: [],
    receipts: [],
    tallies: [],
    suggestions: new Map(),
    evidenceFolder: null,
    files: [],
    sheets: [reading('registry'), reading('ledger')],
    faults: [],
    skippedRows: [],
    subtotals: [],
    stamps: [],
    submissions: [],
    registryFaults: [],
    nameClashes: [],
    ...over,
  }
}
