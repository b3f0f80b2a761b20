import { data } from './data.ts'
import { entry } from './entry.ts'
import { events } from './events.ts'
import { figures } from './figures.ts'
import type { Measure } from './measure.ts'
import { panel } from './panel.ts'
import { prior } from './prior.ts'
import { ratio } from './ratio.ts'
import { survey } from './survey.ts'
import { tasks } from './tasks.ts'

/** Everything that can be measured, in the order of the reference page. */
export const measures: readonly Measure[] = [tasks, data, figures, ratio, entry, panel, survey, events, prior]
