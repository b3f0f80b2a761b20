import type { Asked } from '../model/asked.ts'
import type { TaskInput } from './task-inputs.ts'

// The columns that must be filled for an input of one task.
const COLUMNS: Readonly<Record<TaskInput, readonly string[]>> = {
  actual: ['actual'],
  target: ['target'],
  challenge: ['challenge'],
  quality: ['quality'],
  days: ['deadline', 'status', 'finishedOn'],
  finished: ['status'],
}
const NODES = [1, 2, 3, 4].flatMap(quarter => [`q${quarter}`, `q${quarter}Done`])
const BY_DAY = COLUMNS.days

/** What the parameters of `tasks` say of the ledger. */
interface Settings {
  readonly where: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly roles?: { readonly responsible?: number | undefined; readonly supporting?: number | undefined } | undefined
  readonly severalLeads?: string | undefined
  readonly weigh?: readonly string[] | undefined
  readonly withoutEvidence?: number | undefined
  readonly notDue?: string | undefined
}

/** The columns of 台账 that are looked at under these settings; `reads` are the inputs of one task, none where tasks are counted. */
export function askedOfLedger(settings: Settings, reads: readonly string[] | 'nodes' | 'counted'): Asked {
  const { where, roles, severalLeads, weigh = [], withoutEvidence, notDue } = settings
  const wanted = Object.entries(where).flatMap(([column, words]): [string, readonly string[]][] =>
    words === undefined ? [] : [[column, [words].flat()]],
  )
  const read =
    reads === 'nodes' ? NODES : reads === 'counted' ? BY_DAY : reads.flatMap(name => COLUMNS[name as TaskInput] ?? [])
  return {
    sheet: 'ledger',
    columns: [
      ...new Set([
        ...wanted.map(([column]) => column),
        ...(roles?.responsible === undefined ? [] : ['owner']),
        ...(roles?.supporting === undefined ? [] : ['supportUnit']),
        ...read,
        ...weigh,
        ...(withoutEvidence === undefined ? [] : ['status', 'evidence']),
        ...(notDue === undefined ? [] : BY_DAY),
      ]),
    ],
    where: new Map(wanted),
    severalLeads: severalLeads !== undefined,
  }
}
