import { foldedCells } from '../kernel/folded-cells.ts'
import { groupBy } from '../kernel/group.ts'
import { type Oddity, odditiesIn } from '../kernel/odd-characters.ts'
import type { Dataset } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { Text } from '../text/text.ts'
import { allCells, brief, defineCheck, listed, sheetKey, unitCells } from './check.ts'

const KINDS: Readonly<Record<Oddity, Text>> = {
  invisible: { zh: '看不见的字符', en: 'invisible characters' },
  'no-break': { zh: '不换行空格', en: 'no-break spaces' },
  'full-width': { zh: '全角数字', en: 'full-width digits' },
  blanks: { zh: '首尾空格或换行', en: 'blanks or line breaks at the ends' },
}
/** Cells that were read as if their invisible characters were not there: one note a sheet and kind. */
export const textCleaned = defineCheck<{ kind: Oddity; ranges: readonly string[]; count: number }>({
  code: 'ROW-13',
  severity: 'note',
  title: { zh: '读取时去掉了多余字符', en: 'Characters that were left out' },
  why: {
    zh: '从网页、微信复制来的内容常带看不见的字符和全角数字，表格里查找、求和都会落空。读取时按去掉后的内容，列出备查。',
    en: 'Text copied from pages and chats brings invisible characters and full-width digits, which defeat look-ups and sums. They are read without, and listed.',
  },
  example: {
    zh: 'B7 的任务名称末尾有不换行空格，按没有读取。',
    en: 'The task in B7 ends in a no-break space and is read without.',
  },
  *find({ dataset }) {
    for (const same of groupBy(cleanedCells(dataset), ({ at, kind }) => `${sheetKey(at)}\n${kind}`).values()) {
      const [{ kind, at, shown }] = same
      const details = { kind, ...foldedCells(same.map(cell => cell.at)) }
      yield { where: atCell(at), found: brief(shown), details }
    }
  },
  says: ({ kind, ranges, count }) => ({
    zh: `${listed(ranges).zh}（共 ${count} 格）有${KINDS[kind].zh}，按${kind === 'full-width' ? '半角' : '去掉后的内容'}读取。`,
    en: `${listed(ranges).en} (${count} ${count === 1 ? 'cell' : 'cells'}) had ${KINDS[kind].en} and ${count === 1 ? 'was' : 'were'} read ${kind === 'full-width' ? 'as half-width' : 'without'}.`,
  }),
  remedy: () => ({
    zh: '无需处理；要在表格里查找、求和的，用“查找和替换”去掉。',
    en: 'Nothing to do; to look up or add up in a spreadsheet, take them out with find and replace.',
  }),
  samples: [
    { kind: 'no-break', ranges: ['B5:B9', 'D12'], count: 6 },
    { kind: 'full-width', ranges: ['F7'], count: 1 },
  ],
})

interface Cleaned {
  readonly at: Place
  readonly kind: Oddity
  readonly shown: string
}

function* cleanedCells(dataset: Dataset): Generator<Cleaned> {
  for (const { field } of allCells(dataset)) {
    if (field.kind !== 'value') continue
    // A text keeps its full-width digits: only numbers and days are read without them.
    const isRead = typeof field.value !== 'string' || field.reading !== undefined
    for (const kind of odditiesIn(field.shown, isRead)) yield { kind, at: field.at, shown: field.shown }
  }
  for (const name of unitCells(dataset)) {
    if (name.kind !== 'known') continue
    for (const kind of odditiesIn(name.shown, true)) yield { kind, at: name.at, shown: name.shown }
  }
}
