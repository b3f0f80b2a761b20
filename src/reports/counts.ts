import { groupBy } from '../kernel/group.ts'
import { compareText } from '../kernel/order.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { Unit } from '../model/unit.ts'
import { LABELS, SEVERITIES } from '../text/labels.ts'
import { frame } from './frame.ts'
import { type LiveSheet, number, text } from './live.ts'
import { inLanguage, type Page } from './report.ts'

/** How many findings of each code, and of how many units. */
export function countsByCode(page: Page, findings: readonly Finding[]): LiveSheet {
  const say = inLanguage(page.language)
  // One code may be an error here and a warning there: they are counted apart.
  const byCode = groupBy(findings, ({ code, severity }) => `${code} ${ORDER.indexOf(severity)}`)
  return frame(page, {
    name: { zh: '按问题统计', en: 'By code' },
    title: { zh: '问题统计：按代码', en: 'Findings by code' },
    headings: [
      { title: say(LABELS.code), width: 5 },
      { title: page.language === 'zh' ? '问题' : 'Finding', width: 22 },
      { title: say(LABELS.severity), width: 5 },
      { title: page.language === 'zh' ? '条数' : 'Findings', width: 5 },
      { title: page.language === 'zh' ? '涉及单位数' : 'Units', width: 6 },
    ],
    body: [...byCode]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([, own]) => {
        const [first] = own
        if (first === undefined) return []
        const units = new Set(own.flatMap(({ unit }) => unit ?? []))
        return [
          [
            text(first.code, 'centred'),
            text(first.title[page.language]),
            text(SEVERITIES[first.severity][page.language], 'centred'),
            number(own.length),
            number(units.size),
          ],
        ]
      }),
  })
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note']

/** How many findings of each severity every unit has, in the registry's order; what concerns no unit comes last. */
export function countsByUnit(page: Page, findings: readonly Finding[], units: readonly Unit[]): LiveSheet {
  const say = inLanguage(page.language)
  const byUnit = groupBy(findings, finding => finding.unit ?? '')
  const named = units.map(({ name }) => name).filter(name => byUnit.has(name))
  const names = byUnit.has('') ? [...named, ''] : named
  return frame(page, {
    name: { zh: '按单位统计', en: 'By unit' },
    title: { zh: '问题统计：按单位', en: 'Findings by unit' },
    headings: [
      { title: say(LABELS.unit), width: 14 },
      ...ORDER.map(severity => ({ title: SEVERITIES[severity][page.language], width: 5 })),
      { title: page.language === 'zh' ? '合计' : 'All', width: 5 },
    ],
    body: names.map(name => {
      const own = byUnit.get(name) ?? []
      const counts = ORDER.map(severity => own.filter(finding => finding.severity === severity).length)
      const shown = name === '' ? (page.language === 'zh' ? '（不属于单位）' : '(no unit)') : name
      return [text(shown), ...counts.map(number), number(own.length)]
    }),
  })
}
