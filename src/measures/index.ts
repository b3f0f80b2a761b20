import { data } from './data.ts'
import { entry } from './entry.ts'
import type { Measure } from './measure.ts'
import { panel } from './panel.ts'
import { ratio } from './ratio.ts'
import { survey } from './survey.ts'
import { tasks } from './tasks.ts'

/** Everything that can be measured, in the order of the reference page. */
export const measures: readonly Measure[] = [tasks, data, ratio, entry, panel, survey]
