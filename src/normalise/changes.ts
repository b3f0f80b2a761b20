import type { ChangedPart, ChangeRecord, TermValue } from '../model/changes.ts'
import type { Field } from '../model/field.ts'
import { wordField } from './cells.ts'
import { plainHeading } from './heading-rows.ts'
import type { Row } from './row.ts'
import type { SheetSpec } from './sheet-spec.ts'
import type { FindUnit } from './unit-names.ts'

const KINDS: Readonly<Record<ChangedPart, TermValue['kind']>> = {
  name: 'text',
  standard: 'text',
  target: 'number',
  challenge: 'number',
  measureUnit: 'text',
  deadline: 'day',
  leadUnit: 'unit',
  owner: 'unit',
  supportUnit: 'unit',
  weight: 'number',
  difficulty: 'number',
  category: 'text',
  person: 'text',
  leader: 'text',
  added: 'text',
  removed: 'text',
}

// What offices write for a part besides the headings of the ledger.
const MORE: Readonly<Partial<Record<ChangedPart, readonly string[]>>> = {
  deadline: ['延期', '时限调整', '完成时限调整', '时间'],
  target: ['目标', '目标调整', '目标值调整', '指标'],
  name: ['任务表述', '表述'],
  added: ['新增', '增加', '增列', '追加', '新增任务'],
  removed: ['取消', '删除', '撤销', '终止', '取消任务', '删除任务', '撤销任务'],
}

/** The words that name a part of a task: what the ledger's headings are called, here and in this office, and a few more. */
function partWords({ columns }: SheetSpec): ReadonlyMap<string, ChangedPart> {
  const words = new Map<string, ChangedPart>()
  for (const part of Object.keys(KINDS) as ChangedPart[]) {
    for (const word of [...(columns[part] ?? []), ...(MORE[part] ?? [])]) {
      if (!words.has(plainHeading(word))) words.set(plainHeading(word), part)
    }
  }
  return words
}

/** Reads the approved changes of a sheet 变更, row by row; `ledger` says what this office calls the columns of its ledger. */
export function changeReader(ledger: SheetSpec, findUnit: FindUnit): (row: Row) => ChangeRecord {
  const words = partWords(ledger)
  return row => {
    const part = wordField(row.text('part'), words)
    const kind = part.kind === 'value' ? KINDS[part.value] : 'text'
    return {
      at: row.at(),
      id: row.text('id'),
      name: row.text('name'),
      part,
      from: statedIn(row, 'from', kind, findUnit),
      to: statedIn(row, 'to', kind, findUnit),
      reason: row.text('reason'),
      approver: row.text('approver'),
      document: row.text('document'),
      approvedOn: row.day('approvedOn'),
      askedOn: row.day('askedOn'),
    }
  }
}

function statedIn(row: Row, column: string, kind: TermValue['kind'], findUnit: FindUnit): TermValue {
  const text = (): Field<string> => row.text(column)
  switch (kind) {
    case 'text':
      return { kind, field: text() }
    case 'number':
      return { kind, field: row.number(column) }
    case 'day':
      return { kind, field: row.day(column) }
    case 'unit':
      return { kind, field: findUnit(text()) }
  }
}
