import { atCell } from '../model/finding.ts'
import { brief, defineCheck, shownUnit, surveyTitle } from './check.ts'

/** Ballots about a unit that nobody in the registry is. */
export const surveyUnitUnknown = defineCheck<{ survey: string; name: string; candidates: readonly string[] }>({
  code: 'SUR-15',
  severity: 'error',
  title: { zh: '被评单位不在名录中', en: 'Rated unit not in the registry' },
  why: {
    zh: '测评表里的单位名称要与名录对应，对不上的票不知道评的是谁。',
    en: 'The rated unit must be one of the registry; otherwise nobody knows whom the ballot is about.',
  },
  example: { zh: '被评单位填“教育口”，名录中没有。', en: 'The rated unit is "教育口"; the registry has none.' },
  *find({ dataset, scheme }) {
    if (dataset.units.length === 0) return
    for (const { survey, unknownUnits } of dataset.tallies) {
      for (const unit of unknownUnits) {
        const shown = shownUnit(unit)
        const candidates =
          unit.kind === 'unknown'
            ? (dataset.suggestions.get(shown)?.candidates ?? unit.candidates)
            : unit.kind === 'several'
              ? unit.units.map(u => u.name)
              : []
        yield {
          where: atCell(unit.at),
          found: shown,
          details: { survey: surveyTitle(scheme, survey), name: brief(shown), candidates },
        }
      }
    }
  },
  says: ({ name }) =>
    name === ''
      ? { zh: '有的票没有填被评单位。', en: 'Some ballots name no unit.' }
      : { zh: `名录中没有被评单位“${name}”。`, en: `The registry has no rated unit "${name}".` },
  expected: ({ candidates }) =>
    candidates.length === 0 ? null : { zh: candidates.join('、'), en: candidates.join(', ') },
  remedy: ({ name, candidates }) => {
    if (name === '')
      return {
        zh: '核对这些票能否认定被评单位；认不出的按废票处理。',
        en: 'See whether the unit can be told; if not, the ballots are void.',
      }
    if (candidates.length === 0) {
      return {
        zh: `“${name}”是某单位的别名的，在名录“别名”列登记。`,
        en: `If "${name}" is an alias, enter it under 别名 in the registry.`,
      }
    }
    return {
      zh: `如指“${candidates.join('”或“')}”，在名录“别名”列登记“${name}”。`,
      en: `If ${candidates.join(' or ')} is meant, enter "${name}" under 别名 in the registry.`,
    }
  },
  effect: () => ({ zh: '这些票不计。', en: 'These ballots are not counted.' }),
  samples: [
    { survey: '社会公众满意度测评', name: '教育局', candidates: ['市教育局'] },
    { survey: '社会公众满意度测评', name: '教育口', candidates: [] },
    { survey: '社会公众满意度测评', name: '', candidates: [] },
  ],
})
