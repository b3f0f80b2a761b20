import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset, Mark, PanelRow } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Scheme } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { cellNames, defineCheck, plain, type Spot, seenIn, sheetKey, unitOf } from './check.ts'
import type { Read } from './magnitude.ts'

type Details =
  | { readonly kind: 'own'; readonly judge: string; readonly unit: string; readonly mark: string }
  | {
      readonly kind: 'assessor'
      readonly judge: string
      readonly assessor: string
      readonly indicator: string
      readonly cells: readonly string[]
    }

/** A mark from a judge who should have stood aside 回避. */
export const judgeConflict = defineCheck<Details>({
  code: 'PAN-04',
  severity: 'error',
  title: { zh: '评委应当回避', en: 'A judge who should stand aside' },
  why: {
    zh: '评委给自己所在的单位打分，或者考核部门的人给自己牵头考核的指标打分，别的单位不会信服。',
    en: 'Nobody trusts a mark that a judge gave to the own unit, or under an indicator that the own department assesses.',
  },
  example: { zh: '评委“市教育局”给市教育局打了 98 分。', en: 'The judge 市教育局 gave 市教育局 98.' },
  *find({ dataset, scheme }) {
    yield* ownUnits(dataset)
    if (scheme?.scrutiny.judges.barAssessors) yield* fromAssessors(dataset, scheme)
  },
  says: details => {
    const { judge } = details
    if (details.kind === 'own') {
      const { unit, mark } = details
      return {
        zh: `评委“${judge}”给自己的单位“${unit}”打了 ${mark} 分，没有回避。`,
        en: `The judge ${judge} gave ${mark} to ${unit}, the judge's own unit.`,
      }
    }
    const { assessor, indicator, cells } = details
    return {
      zh: `评委“${judge}”来自“${indicator}”的考核部门${assessor}，按方案不得打分${seenIn(cells).zh}。`,
      en: `The judge ${judge} is from ${assessor}, which assesses "${indicator}", and by the scheme may not mark it${seenIn(cells).en}.`,
    }
  },
  expected: () => ({ zh: '回避', en: '回避 (recused)' }),
  remedy: (details, cell) =>
    details.kind === 'own'
      ? { zh: `在 ${cell} 填“回避”。`, en: `Type 回避 in ${cell}.` }
      : {
          zh: `由会议决定更换评委，或在这一列填“回避”。`,
          en: `Let the meeting replace the judge, or type 回避 down this column.`,
        },
  effect: () => ({ zh: '照常计入平均分。', en: 'It counts in the mean all the same.' }),
  samples: [
    { kind: 'own', judge: '张三（市教育局）', unit: '市教育局', mark: '98' },
    { kind: 'assessor', judge: '李评委', assessor: '市考评办', indicator: '创新创优', cells: ['D5', 'D6'] },
    { kind: 'assessor', judge: '李评委', assessor: '市考评办', indicator: '创新创优', cells: ['D5'] },
  ],
})

/** The bodies that a judge may belong to, as the heading and the category name them: 市教育局, 张三（市教育局）, 市教育局(张三). */
function bodiesOf({ judge, category }: Mark): string[] {
  const heading = plain(judge)
  const inner = /\(([^()]*)\)$/.exec(heading)
  const parts = inner === null ? [] : [inner[1] ?? '', heading.slice(0, inner.index)]
  return [heading, ...parts, plain(category ?? '')].filter(body => body !== '')
}

const namesOf = ({ name, aliases }: Unit): string[] => [name, ...aliases.map(alias => alias.name)].map(plain)

interface Given {
  readonly row: PanelRow
  readonly mark: Mark
  readonly field: Read
}

/** The marks that stand there; a blank one is an absent judge. */
function* given({ panel }: Dataset): Generator<Given> {
  for (const row of panel) {
    for (const mark of row.marks) {
      if (mark.kind === 'mark' && mark.field.kind === 'value') yield { row, mark, field: mark.field }
    }
  }
}

function* ownUnits(dataset: Dataset): Generator<Spot<Details>> {
  const names = new Map(dataset.units.map(unit => [unit.name, namesOf(unit)]))
  for (const { row, mark, field } of given(dataset)) {
    const unit = unitOf(row.unit)
    if (unit === null || !bodiesOf(mark).some(body => names.get(unit)?.includes(body))) continue
    const details: Details = { kind: 'own', judge: mark.judge, unit, mark: digits(field.value) }
    yield { where: atCell(field.at), unit, found: field.shown, details }
  }
}

/** One finding for each judge and indicator of a sheet. */
function* fromAssessors(dataset: Dataset, { indicators }: Scheme): Generator<Spot<Details>> {
  const byName = new Map(allIndicators(indicators).flatMap(one => [[one.id, one] as const, [one.title, one] as const]))
  const barred = [...given(dataset)].flatMap(({ row, mark, field }) => {
    const indicator = byName.get(known(row.indicator) ?? '')
    const assessors = indicator?.assessor?.split('、') ?? []
    const own = assessors.find(assessor => bodiesOf(mark).includes(plain(assessor)))
    return indicator === undefined || own === undefined ? [] : [{ row, mark, field, indicator, assessor: own }]
  })
  const keyOf = ({ row, mark, indicator }: (typeof barred)[number]): string =>
    [sheetKey(row.at), indicator.id, mark.judge].join('\n')
  for (const own of groupBy(barred, keyOf).values()) {
    const [{ mark, field, indicator, assessor }] = own
    const places = own.map(one => one.field.at)
    const details: Details = {
      ...{ kind: 'assessor', judge: mark.judge, assessor, indicator: indicator.title },
      cells: cellNames(places),
    }
    yield { where: atCell(field.at), also: places.slice(1), indicator: indicator.id, details }
  }
}
