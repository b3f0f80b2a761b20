import { catalogue as checkCatalogue } from '../checks/catalogue.ts'
import { nearest } from '../kernel/nearest.ts'
import { compareText } from '../kernel/order.ts'
import type { CatalogueEntry } from '../model/catalogue.ts'
import { rules } from '../scheme/rules/index.ts'
import { STOPS, stop } from './stops.ts'

const MEND = {
  zh: '按 perf lint 给出的行号和建议改方案，再运行一次 perf lint。',
  en: 'Mend the scheme at the line that perf lint names, and run perf lint again.',
}

/** Every kind of finding there is, whoever finds it, in the order of the codes. One code may have several entries. */
export function catalogue(): CatalogueEntry[] {
  const entries = [...checkCatalogue(), ...rules.map(rule => ({ ...rule, remedy: MEND })), ...Object.values(STOPS)]
  return entries.sort((a, b) => compareText(a.code, b.code))
}

export const catalogueCodes = (): string[] => [...new Set(catalogue().map(({ code }) => code))]

/** The catalogue, or what it says of one code. */
export function findings(code: string | null): CatalogueEntry[] {
  const all = catalogue()
  if (code === null) return all
  const wanted = code.trim().toUpperCase()
  const found = all.filter(entry => entry.code === wanted)
  if (found.length > 0) return found
  const close = nearest(
    wanted,
    all.map(entry => entry.code),
  )
  throw stop(
    STOPS.codeUnknown,
    {
      zh: `没有“${code}”这个代码。${close.length > 0 ? `相近的有：${close.join('、')}。` : ''}`,
      en: `There is no code "${code}".${close.length > 0 ? ` Near to it: ${close.join(', ')}.` : ''}`,
    },
    {
      found: code,
      remedy: { zh: '请运行 perf findings 看全部代码。', en: 'Run perf findings to see every code.' },
    },
  )
}
