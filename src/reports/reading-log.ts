import { foldedCells } from '../kernel/folded-cells.ts'
import type { Dataset } from '../model/dataset.ts'
import { LABELS } from '../text/labels.ts'
import { frame } from './frame.ts'
import type { Entry } from './interpretations.ts'
import { type LiveCell, type LiveSheet, text } from './live.ts'
import { readingEntries } from './reading-entries.ts'
import { KINDS } from './reading-words.ts'
import { inLanguage, type Page } from './report.ts'
import { rowsOf } from './rows.ts'
import { sourceLink } from './source-link.ts'

/** 读取记录: what each sheet was taken for, and every cell that was read otherwise than it stands, with the rule by which. */
export function readingLog(page: Page, dataset: Dataset): LiveSheet {
  const say = inLanguage(page.language)
  const inChinese = page.language === 'zh'
  return frame(page, {
    name: { zh: '读取记录', en: 'Reading log' },
    title: { zh: '读取记录', en: 'How the inputs were read' },
    headings: [
      { title: inChinese ? '工作表' : 'Sheet', width: 10 },
      { title: inChinese ? '类别' : 'Kind', width: 5 },
      { title: inChinese ? '单元格' : 'Cells', width: 14 },
      { title: inChinese ? '原文' : 'As written', width: 18 },
      { title: inChinese ? '读作' : 'Read as', width: 18 },
      { title: inChinese ? '规则' : 'Rule', width: 18 },
      { title: say(LABELS.source), width: 8 },
    ],
    body: rowsOf(readingEntries(dataset), entry => entryRow(page, entry)),
  })
}

// A cell of a workbook holds 32,767 characters; nobody reads more of a text, or of a list of ranges, than this.
const LONGEST = 200
const MOST_RANGES = 20

const brief = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)

function entryRow(page: Page, { kind, on, cells, written, read, rule }: Entry): LiveCell[] {
  const say = inLanguage(page.language)
  const sheet = page.severalBooks ? `${on.file} › ${on.sheet}` : on.sheet
  return [
    text(sheet),
    text(say(KINDS[kind]), 'centred'),
    text(cellsText(cells, page)),
    text(brief(written)),
    text(brief(say(read))),
    text(say(rule)),
    sourceLink(page, cells[0]),
  ]
}

/** F5:F9、F12 共 6 格 */
function cellsText(cells: Entry['cells'], { language }: Page): string {
  const { ranges, count } = foldedCells(cells)
  const more = ranges.length > MOST_RANGES ? '…' : ''
  const names = ranges.slice(0, MOST_RANGES).join(language === 'zh' ? '、' : ', ') + more
  if (count < 2) return names
  return language === 'zh' ? `${names} 共 ${count} 格` : `${names}: ${count} cells`
}
