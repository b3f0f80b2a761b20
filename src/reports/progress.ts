import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { lightOf } from '../model/task-state.ts'
import type { Unit } from '../model/unit.ts'
import { LABELS } from '../text/labels.ts'
import { frame } from './frame.ts'
import { type LiveCell, type LiveSheet, number, text } from './live.ts'
import { inLanguage } from './report.ts'
import { LEADER, LIGHT_LOOKS, LIGHTS, leaderOf, NO_LIGHT, type TaskPage } from './task-lights.ts'

/** How the tasks of one unit or one leader stand. */
interface Standing {
  readonly all: number
  readonly finished: number
  readonly red: number
  readonly yellow: number
  readonly green: number
  readonly unknown: number
}

/** 进度统计: how many tasks of each unit, and of each leader, are finished, overdue and due soon. */
export function progressSheet(page: TaskPage, units: readonly Unit[]): LiveSheet {
  const { language, tasks } = page
  const say = inLanguage(language)
  const [nobody, nameless] =
    language === 'zh'
      ? ['（未写明，或不在名录中）', '（未写明）']
      : ['(not named, or not in the registry)', '(not named)']
  const byUnit = groupBy(tasks, ({ owner }) => (owner.kind === 'known' ? owner.unit.name : ''))
  const byLeader = groupBy(tasks, task => leaderOf(task) ?? '')
  const leaders = [...new Set([...units.flatMap(({ leader }) => leader ?? []), ...byLeader.keys()])]
  const rows = (
    kind: string,
    names: readonly string[],
    of: ReadonlyMap<string, readonly Task[]>,
    none: string,
  ): LiveCell[][] =>
    names.flatMap(name => {
      const own = of.get(name)
      return own === undefined ? [] : [[text(kind), text(name === '' ? none : name), ...cells(standing(own, page))]]
    })
  return frame(page, {
    name: { zh: '进度统计', en: 'Progress' },
    title: { zh: '任务进度统计：按单位、按分管领导', en: 'Progress by unit and by leader' },
    headings: [
      { title: language === 'zh' ? '统计口径' : 'By', width: 5 },
      { title: language === 'zh' ? '单位或分管领导' : 'Unit or leader', width: 14 },
      { title: language === 'zh' ? '任务数' : 'Tasks', width: 4 },
      { title: language === 'zh' ? '已完成' : 'Finished', width: 4 },
      ...([LIGHTS.red, LIGHTS.yellow, LIGHTS.green, NO_LIGHT] as const).map(light => ({ title: say(light), width: 5 })),
    ],
    body: [
      ...rows(say(LABELS.unit), [...units.map(({ name }) => name), ''], byUnit, nobody),
      ...rows(say(LEADER), leaders.filter(name => name !== '').concat(''), byLeader, nameless),
    ],
  })
}

function standing(tasks: readonly Task[], { asOf, dueSoonDays }: TaskPage): Standing {
  const counts = { red: 0, yellow: 0, green: 0, unknown: 0 }
  let finished = 0
  for (const task of tasks) {
    counts[lightOf(task, asOf, dueSoonDays) ?? 'unknown']++
    if (known(task.status) === 'finished') finished++
  }
  return { all: tasks.length, finished, ...counts }
}

const cells = ({ all, finished, red, yellow, green, unknown }: Standing): LiveCell[] => [
  number(all),
  number(finished),
  red === 0 ? number(0) : { kind: 'number', value: red, look: LIGHT_LOOKS.red },
  yellow === 0 ? number(0) : { kind: 'number', value: yellow, look: LIGHT_LOOKS.yellow },
  number(green),
  number(unknown),
]
