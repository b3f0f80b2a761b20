import { groupBy } from '../kernel/group.ts'
import { nearest } from '../kernel/nearest.ts'
import { adjustmentNamed } from '../model/adjustments.ts'
import type { AdjustmentRow, Dataset, SheetKind } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell, inFile, type Where } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'
import {
  type Context,
  cellsApart,
  defineCheck,
  gaps,
  ledgerColumn,
  listed,
  placeKey,
  type Slot,
  type Spot,
  unitOf,
  type Withholding,
  withheldFor,
} from './check.ts'

type Details =
  | { readonly kind: 'blank'; readonly column: Text }
  | { readonly kind: 'column'; readonly column: Text; readonly rows: number }
  | { readonly kind: 'no-row'; readonly sheet: string; readonly item: string; readonly unit: string }
  | { readonly kind: 'no-item'; readonly sheet: string; readonly item: string; readonly candidates: readonly string[] }
  | { readonly kind: 'several'; readonly item: string; readonly cells: readonly string[] }

/** A figure, score or actual that is needed and not there, or there twice. */
export const figureMissing = defineCheck<Details>({
  code: 'DATA-04',
  severity: 'error',
  title: { zh: '缺数据，或同一数据有两个', en: 'Figure missing, or given twice' },
  why: {
    zh: '缺一个数，该项就无法计分；空白不是 0。同一单位同一项目有两行，不知道该用哪一个。',
    en: 'Without its figure an indicator cannot be scored, and a blank is not 0. With two rows nobody knows which to use.',
  },
  example: {
    zh: '“数据”表中市教育局“应办结数”的数值是空的。',
    en: 'On 数据 the figure 应办结数 of 市教育局 is empty.',
  },
  *find(context) {
    yield* blanks(context)
    yield* missingRows(context)
    for (const { what, at, withholds } of withheldFor(context.outcome, 'several-figures')) {
      const [first, ...rest] = at
      const details: Details = { kind: 'several', item: what, cells: cellsApart(at) }
      const [{ unit }] = withholds
      yield { where: atCell(first ?? unit.at), also: rest, unit: unit.name, withholds, details }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'blank':
        return {
          zh: `${details.column.zh}是空的，空白不当作 0。`,
          en: `The ${details.column.en} is empty; a blank is not 0.`,
        }
      case 'column':
        return {
          zh: `这张表有 ${details.rows} 行需要${details.column.zh}，都没有填。`,
          en: `${details.rows} rows of this sheet need the ${details.column.en}, none has it.`,
        }
      case 'no-row':
        return {
          zh: `“${details.sheet}”表中没有“${details.unit}”的“${details.item}”。`,
          en: `The sheet ${details.sheet} has no "${details.item}" of ${details.unit}.`,
        }
      case 'no-item':
        return {
          zh: `“${details.sheet}”表中没有任何单位的“${details.item}”。`,
          en: `The sheet ${details.sheet} has "${details.item}" of no unit at all.`,
        }
      case 'several':
        return {
          zh: `同一单位的“${details.item}”有 ${details.cells.length} 行：${listed(details.cells).zh}。`,
          en: `"${details.item}" of one unit stands in ${details.cells.length} rows: ${listed(details.cells).en}.`,
        }
    }
  },
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'blank':
        return {
          zh: `在 ${cell} 填写数字；确实是零的，填 0。`,
          en: `Type the figure in ${cell}; if it is zero, type 0.`,
        }
      case 'column':
        return {
          zh: `逐行填写“${details.column.zh}”；没有这一列的，先加上。`,
          en: `Fill ${details.column.zh} row by row; add the column if there is none.`,
        }
      case 'no-row':
        return {
          zh: `在“${details.sheet}”表增加一行，填写“${details.unit}”的“${details.item}”。`,
          en: `Add a row to ${details.sheet} with "${details.item}" of ${details.unit}.`,
        }
      case 'no-item':
        return details.candidates.length === 0
          ? {
              zh: `在“${details.sheet}”表逐单位增加“${details.item}”；或改正方案中的项目名称。`,
              en: `Add "${details.item}" for each unit to ${details.sheet}, or correct its name in the scheme.`,
            }
          : {
              zh: `表中有相近的“${listed(details.candidates).zh}”：名称不一致的，把表和方案改成同一写法。`,
              en: `The sheet has ${listed(details.candidates).en}: if that is meant, write it alike in sheet and scheme.`,
            }
      case 'several':
        return {
          zh: `与报送单位核对，只留一行；数值不同的，以有依据的一行为准。`,
          en: `Ask the unit that reported it and keep one row, the one with a source if they differ.`,
        }
    }
  },
  samples: [
    { kind: 'blank', column: { zh: '数值', en: 'figure' } },
    { kind: 'column', column: { zh: '完成值', en: 'actual' }, rows: 12 },
    { kind: 'no-row', sheet: '数据', item: '应办结数', unit: '市教育局' },
    { kind: 'no-item', sheet: '数据', item: '应办结数', candidates: [] },
    { kind: 'no-item', sheet: '数据', item: '应办结数', candidates: ['应办结件数'] },
    { kind: 'several', item: '应办结数', cells: ['C7', 'C19'] },
    { kind: 'several', item: '应办结数', cells: ['甲.xlsx › 数据 › C2', '乙.xlsx › 数据 › C2'] },
  ],
})

/** Blank cells: with a scheme those that withhold something, without one those of sheets that hold nothing but figures. */
function* blanks({ dataset, scheme, outcome }: Context): Generator<Spot<Details>> {
  const reasons = withheldFor(outcome, 'number-blank')
  const told = new Set<string>()
  for (const { column, slots } of columnsOf(dataset, scheme, outcome === null)) {
    if (reasons.length > 0) for (const { cell } of slots) told.add(placeKey(cell.at))
    for (const { details, ...gap } of gaps(slots, reasons)) {
      yield {
        ...gap,
        details: details.wholeColumn ? { kind: 'column', column, rows: details.rows } : { kind: 'blank', column },
      }
    }
  }
  for (const { what, at, withholds } of reasons) {
    const [first] = at
    if (first !== undefined && told.has(placeKey(first))) continue
    const [{ unit }] = withholds
    const column: Text = { zh: `“${what}”`, en: `"${what}"` }
    yield { where: atCell(first ?? unit.at), unit: unit.name, withholds, details: { kind: 'blank', column } }
  }
}

function columnsOf(
  dataset: Dataset,
  scheme: Scheme | null,
  needed: boolean,
): { readonly column: Text; readonly slots: Slot[] }[] {
  const { figures, entries, adjustments, events, prior } = dataset
  return [
    {
      column: { zh: '完成值', en: 'actual' },
      slots: ledgerColumn(
        dataset,
        task => task.actual,
        () => false,
      ),
    },
    {
      column: { zh: '数值', en: 'figure' },
      slots: figures.map(({ at, value, unit }) => ({ row: at, cell: value, unit: unitOf(unit), needed })),
    },
    {
      column: { zh: '得分', en: 'score' },
      slots: entries.map(({ at, score, unit }) => ({ row: at, cell: score, unit: unitOf(unit), needed })),
    },
    {
      column: { zh: '分值', en: 'points' },
      slots: adjustments.map(row => {
        const isOwn = needed && !hasTariff(row, scheme)
        return { row: row.at, cell: row.points, unit: unitOf(row.unit), needed: isOwn }
      }),
    },
    {
      column: { zh: '次数', en: 'number of times' },
      slots: events.map(({ at, times, unit }) => ({ row: at, cell: times, unit: unitOf(unit), needed: false })),
    },
    ...(['score', 'rank'] as const).map(of => ({
      column: PRIOR[of],
      slots: prior.map(row => ({ row: row.at, cell: row[of], unit: unitOf(row.unit), needed: false })),
    })),
  ]
}

/** Whether the points of a row follow from the scheme's table, or without a scheme from the level that the row names. */
const hasTariff = ({ item, level }: AdjustmentRow, scheme: Scheme | null): boolean =>
  scheme === null ? level.kind === 'value' : (adjustmentNamed(scheme, known(item))?.tariff ?? null) !== null

const PRIOR: Readonly<Record<'score' | 'rank', Text>> = {
  score: { zh: '往年得分', en: 'earlier score' },
  rank: { zh: '往年名次', en: 'earlier rank' },
}

/** Units without a row for an item; once for all where nobody has one. */
function* missingRows({ dataset, outcome }: Context): Generator<Spot<Details>> {
  for (const [item, all] of groupBy(withheldFor(outcome, 'no-figure'), ({ what }) => what)) {
    const { kind, known: items } = sheetOf(dataset, item, all)
    const reading = dataset.sheets.find(sheet => sheet.kind === kind)
    const sheet = reading?.name.sheet ?? ''
    const where: Where | null = reading ? inFile(reading.name.file, sheet) : null
    if (all.length > 1 && !items.has(item)) {
      const details: Details = { kind: 'no-item', sheet, item, candidates: nearest(item, items) }
      yield {
        where: where ?? atCell(all[0].withholds[0].unit.at),
        withholds: all.flatMap(one => [...one.withholds]),
        details,
      }
      continue
    }
    for (const { withholds } of all) {
      const [{ unit }] = withholds
      const details: Details = { kind: 'no-row', sheet, item, unit: unit.name }
      yield { where: where ?? atCell(unit.at), unit: unit.name, withholds, details }
    }
  }
}

interface Source {
  readonly kind: SheetKind
  readonly known: ReadonlySet<string>
}

/** The sheet on which an item belongs: where it stands for another unit, else by whether it is an indicator's name. */
function sheetOf({ figures, entries, panel, sheets }: Dataset, item: string, all: readonly Withholding[]): Source {
  const named = (rows: readonly { readonly indicator: Parameters<typeof known<string>>[0] }[]) =>
    new Set(rows.flatMap(row => known(row.indicator) ?? []))
  const sources: readonly Source[] = [
    { kind: 'figures', known: new Set(figures.flatMap(figure => known(figure.item) ?? [])) },
    { kind: 'entries', known: named(entries) },
    { kind: 'panel', known: named(panel) },
  ]
  const isIndicator = all.some(({ withholds }) => withholds[0].indicator?.title === item)
  const likely = sources.filter(({ kind }) => sheets.some(sheet => sheet.kind === kind))
  return (
    sources.find(source => source.known.has(item)) ??
    likely.find(({ kind }) => isIndicator === (kind !== 'figures')) ??
    (sources[0] as Source)
  )
}
