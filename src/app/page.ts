import { allIndicators } from '../model/indicators.ts'
import type { Page } from '../reports/report.ts'
import type { Language } from '../text/text.ts'
import type { Run } from './read-run.ts'
import { wayToInputs } from './results.ts'
import type { World } from './world.ts'

/** What every sheet of a run's workbooks shows beside its table. */
export function pageOf(
  { scheme, stem, asOf, folder, dataset }: Run,
  target: string,
  language: Language,
  world: World,
): Page {
  return {
    language,
    title: scheme?.title ?? stem,
    simulated: scheme?.simulated ?? false,
    indicatorTitles: new Map(allIndicators(scheme?.indicators ?? []).map(({ id, title }) => [id, title])),
    asOf,
    severalBooks: new Set(dataset.sheets.map(({ name }) => name.file)).size > 1,
    toInputs: wayToInputs(target, folder, world),
  }
}
