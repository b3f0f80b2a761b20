import type { Form, Given } from './form.ts'
import { askedOn, type FormRequest, signed, unitsUnder } from './request.ts'

// Room for a few more judges than there have to be.
const SPARE_JUDGES = 3
const FEWEST_JUDGES = 5

/** The marks of judges 评委打分: a row for each unit under each indicator, a column for each judge. Null: no judges are asked. */
export function panelForm({ scheme, units, words }: FormRequest): Form | null {
  const asked = askedOn(scheme, 'panel')
  const [first] = asked
  if (first === undefined) return null
  const { name, heading } = words('panel')
  const count = Math.max(FEWEST_JUDGES, ...asked.map(({ asked: { judges } }) => judges + SPARE_JUDGES))
  const classes = [...new Set(asked.flatMap(one => one.asked.classes))]
  const judges = Array.from({ length: count }, (_, i) => `评委${i + 1}`)
  return {
    name,
    title: `${scheme.year}年度${scheme.title}评委打分表`,
    note: signed('黄色表头改成评委姓名；缺席的空着，回避的填“回避”；不用的列整列空着'),
    columns: [
      { heading: heading('indicator'), width: 16, takes: { kind: 'words' } },
      { heading: heading('unit'), width: 24, takes: { kind: 'words' } },
      // A judge who is recused writes so: a rule for numbers would keep that out.
      ...judges.map(judge => ({ heading: judge, width: 9, takes: { kind: 'words' }, renamed: true }) as const),
    ],
    ...(classes.length === 0 ? {} : { under: [[null, null, ...judges.map((_, i) => classOf(i, count, classes))]] }),
    rows: asked.flatMap(({ indicator }) =>
      unitsUnder(indicator, units).map((unit): Given[] => [indicator.title, unit.name]),
    ),
    more: 0,
    frozenColumns: 2,
  }
}

/** Judges share the classes evenly until somebody says who belongs where: a judge without a class leaves all without. */
const classOf = (judge: number, judges: number, classes: readonly string[]): string =>
  classes[Math.floor((judge * classes.length) / judges)] ?? ''
