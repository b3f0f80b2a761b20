import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { disagreements, judged } from '../judge/libreoffice.ts'
import { readWorkbook } from '../judge/read-workbook.ts'
import { type DemoRun, scoreDemo } from './demo.ts'
import { published } from './published.ts'
import { standingsInBook, standingsOfRun } from './standings.ts'
import { valuesIn } from './table.ts'

/** The demo under other rules: each text of the scheme replaced by another. */
const scoreUnder = (rules: Readonly<Record<string, string>>): Promise<DemoRun> =>
  scoreDemo(async folder => {
    const file = join(folder, 'scheme.yaml')
    const scheme = await readFile(file, 'utf8')
    // The worked examples hold for the demo's own rules.
    const written = Object.entries(rules).reduce(
      (text, [from, to]) => {
        if (!text.includes(from)) throw new Error(`the scheme has no ${from}`)
        return text.replace(from, to)
      },
      scheme.slice(0, scheme.indexOf('\nexamples:') + 1),
    )
    await writeFile(file, written)
  })

judged(
  'ranks agree where whole totals tie often and the tie-breaking indicator does not apply to every unit',
  async () => {
    const { result, document } = await scoreUnder({
      'indicator: 2, total: 2, mode: half-up': 'indicator: 1, total: 0, mode: gb8170',
      'rank: competition, breakBy: [duty]': 'rank: dense, breakBy: [law, public]',
      'groups:\n': 'notApplicable: rescale\ngroups:\n',
      'each: 0.5, floor: 0 } }': 'each: 0.5, floor: 0 } }\n        groups: [政府综合部门, 直属与垂管单位]',
    })
    const book = await readWorkbook(result)
    expect(published(await disagreements(result), book)).toEqual([])
    expect(standingsInBook(valuesIn(book))).toEqual(standingsOfRun(document))
    const ranked = document.units.filter(({ state }) => state === 'ranked')
    expect(new Set(ranked.map(({ total }) => total)).size).toBeLessThan(ranked.length / 2)
    const law = ranked.map(({ indicators }) => indicators.law?.state)
    expect(new Set(law)).toEqual(new Set(['scored', 'not-applicable']))
  },
)

judged('ranks agree where an indicator of the first level without any below it parts equal totals', async () => {
  const { result, document } = await scoreUnder({ 'breakBy: [duty]': 'breakBy: [innovation]' })
  const book = await readWorkbook(result)
  expect(published(await disagreements(result), book)).toEqual([])
  expect(standingsInBook(valuesIn(book))).toEqual(standingsOfRun(document))
})
