import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { daysLeft, type Light, lightOf } from '../model/task-state.ts'
import { LABELS } from '../text/labels.ts'
import type { Language, Text } from '../text/text.ts'
import { unitCell, wordsCell } from './field-cell.ts'
import { frame, type Heading } from './frame.ts'
import { BLANK, type LiveCell, type LiveSheet, number, text } from './live.ts'
import { inLanguage, type Page } from './report.ts'
import { rowsOf } from './rows.ts'
import type { Look } from './sheet.ts'
import { sourceLink } from './source-link.ts'

/** A page about the tasks of a ledger, on a day; a yellow light burns for the last `dueSoonDays` before a deadline. */
export interface TaskPage extends Page {
  readonly tasks: readonly Task[]
  readonly dueSoonDays: number
}

export const LIGHTS: Readonly<Record<Light, Text>> = {
  red: { zh: '红灯', en: 'red' },
  yellow: { zh: '黄灯', en: 'yellow' },
  green: { zh: '绿灯', en: 'green' },
}
export const NO_LIGHT: Text = { zh: '无法判断', en: 'unknown' }

export const LIGHT_LOOKS: Readonly<Record<Light, Look>> = { red: 'problem', yellow: 'warning', green: 'good' }

/** Who answers for a task among the leaders: the one that its row names, else the unit's. */
export const leaderOf = ({ words, owner }: Task): string | null => {
  const named = words.get('leader')
  return (named && known(named)) ?? (owner.kind === 'known' ? owner.unit.leader : null)
}

/** 红黄绿灯: every task with its light, in the ledger's own order. */
export function lightsSheet(page: TaskPage): LiveSheet {
  const { language, asOf, dueSoonDays } = page
  return frame(page, {
    name: { zh: '红黄绿灯', en: 'Lights' },
    title: { zh: '任务红黄绿灯', en: 'Lights of the tasks' },
    note: {
      zh: `红灯：超期未完成；黄灯：${dueSoonDays} 天内到期；绿灯：已完成或未到期`,
      en: `red: overdue; yellow: due within ${dueSoonDays} days; green: finished or not yet due`,
    },
    headings: [{ title: language === 'zh' ? '亮灯' : 'Light', width: 4 }, ...taskHeadings(language)],
    body: rowsOf(page.tasks, task => [lightCell(lightOf(task, asOf, dueSoonDays), language), ...taskCells(page, task)]),
  })
}

/** 超期清单: tasks past their deadline and not finished, the longest overdue first. */
export const overdueSheet = (page: TaskPage): LiveSheet =>
  dueSheet(page, 'red', {
    name: { zh: '超期清单', en: 'Overdue' },
    title: { zh: '超期任务清单', en: 'Overdue tasks' },
  })

/** 临期清单: tasks that are due soon and not finished, the nearest first. */
export const dueSoonSheet = (page: TaskPage): LiveSheet =>
  dueSheet(page, 'yellow', {
    name: { zh: '临期清单', en: 'Due soon' },
    title: { zh: '临期任务清单', en: 'Tasks due soon' },
  })

function dueSheet(page: TaskPage, light: Light, words: { readonly name: Text; readonly title: Text }): LiveSheet {
  const { tasks, asOf, dueSoonDays, language } = page
  const due = tasks.flatMap(task =>
    lightOf(task, asOf, dueSoonDays) === light ? [{ task, left: daysLeft(task, asOf) ?? 0 }] : [],
  )
  due.sort((a, b) => a.left - b.left)
  return frame(page, {
    ...words,
    headings: taskHeadings(language),
    body: rowsOf(due, ({ task }) => taskCells(page, task)),
  })
}

const taskHeadings = (language: Language): Heading[] => {
  const say = inLanguage(language)
  return [
    { title: say(LABELS.unit), width: 12 },
    { title: say(LEADER), width: 6 },
    { title: say(LABELS.task), width: 24 },
    { title: say(LABELS.deadline), width: 7 },
    { title: language === 'zh' ? '剩余天数' : 'Days left', width: 5 },
    { title: say(LABELS.status), width: 6 },
    { title: say(LABELS.source), width: 8 },
  ]
}

const taskCells = (page: TaskPage, task: Task): LiveCell[] => {
  const left = daysLeft(task, page.asOf)
  return [
    unitCell(task.owner),
    text(leaderOf(task)),
    wordsCell(task.name),
    wordsCell(task.deadline),
    left === null ? BLANK : number(left),
    task.status.kind === 'value' ? text(task.status.shown) : wordsCell(task.status),
    sourceLink(page, task.at),
  ]
}

const lightCell = (light: Light | null, language: Language): LiveCell =>
  light === null ? text(NO_LIGHT[language], 'muted') : text(LIGHTS[light][language], LIGHT_LOOKS[light])

export const LEADER: Text = { zh: '分管领导', en: 'Leader' }
