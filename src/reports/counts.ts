import { groupBy } from '../kernel/group.ts'
import { compareText } from '../kernel/order.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { fileOf } from '../model/place-name.ts'
import type { Unit } from '../model/unit.ts'
import { LABELS, SEVERITIES } from '../text/labels.ts'
import type { Text } from '../text/text.ts'
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
      { title: page.language === 'zh' ? '其中已豁免' : 'Of these waived', width: 6 },
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
            number(own.filter(({ waiver }) => waiver !== null).length),
          ],
        ]
      }),
  })
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note']

/** How many findings of each severity every unit has, in the registry's order; what concerns no unit comes last. */
export function countsByUnit(page: Page, findings: readonly Finding[], units: readonly Unit[]): LiveSheet {
  const byUnit = groupBy(findings, finding => finding.unit ?? '')
  const named = units.map(({ name }) => name).filter(name => byUnit.has(name))
  return bySeverity(page, byUnit, byUnit.has('') ? [...named, ''] : named, {
    name: { zh: '按单位统计', en: 'By unit' },
    title: { zh: '问题统计：按单位', en: 'Findings by unit' },
    key: LABELS.unit,
    none: { zh: '（不属于单位）', en: '(no unit)' },
  })
}

/** How many findings of each severity stand in every file, in the order in which they were read. */
export function countsByFile(page: Page, findings: readonly Finding[]): LiveSheet {
  const byFile = groupBy(findings, ({ where }) => fileOf(where) ?? '')
  const names = [...byFile.keys()].filter(name => name !== '')
  return bySeverity(page, byFile, byFile.has('') ? [...names, ''] : names, {
    name: { zh: '按文件统计', en: 'By file' },
    title: { zh: '问题统计：按文件', en: 'Findings by file' },
    key: { zh: '文件', en: 'File' },
    none: { zh: '（不属于文件）', en: '(no file)' },
  })
}

interface Words {
  readonly name: Text
  readonly title: Text
  readonly key: Text
  /** What stands for the findings without a key. */
  readonly none: Text
}

function bySeverity(
  page: Page,
  groups: ReadonlyMap<string, readonly Finding[]>,
  names: readonly string[],
  words: Words,
): LiveSheet {
  const { language } = page
  return frame(page, {
    name: words.name,
    title: words.title,
    headings: [
      { title: words.key[language], width: 14 },
      ...ORDER.map(severity => ({ title: SEVERITIES[severity][language], width: 5 })),
      { title: language === 'zh' ? '合计' : 'All', width: 5 },
      { title: language === 'zh' ? '其中已豁免' : 'Of these waived', width: 6 },
    ],
    body: names.map(name => {
      const own = groups.get(name) ?? []
      const counts = ORDER.map(severity => own.filter(finding => finding.severity === severity).length)
      const waived = own.filter(({ waiver }) => waiver !== null).length
      return [text(name === '' ? words.none[language] : name), ...[...counts, own.length, waived].map(number)]
    }),
  })
}
