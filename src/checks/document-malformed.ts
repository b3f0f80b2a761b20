import { groupBy } from '../kernel/group.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { UnitName } from '../model/unit.ts'
import { cellNames, defineCheck, seenIn, sheetKey, unitOf } from './check.ts'
import { documentsIn } from './documents.ts'

interface Details {
  readonly shown: string
  readonly proper: string
  readonly cells: readonly string[]
}

/** Document numbers that are not written as they are: one finding a sheet and unit. */
export const documentMalformed = defineCheck<Details>({
  code: 'EVD-06',
  severity: 'warning',
  title: { zh: '文号写法不规范', en: 'Document number malformed' },
  why: {
    zh: '文号是“机关代字〔年份〕序号”：年份写全，用六角括号，序号不编虚位、不加“第”。写法不一，同一份文件就查不到、对不上。',
    en: 'A document number is 代字〔年份〕序号号: the whole year in 〔〕, no leading zero, no 第. Written otherwise one document is not found, or not seen to be the same.',
  },
  example: { zh: '佐证材料填“京政发(2024)第012号”。', en: 'The evidence is 京政发(2024)第012号.' },
  *find({ dataset }) {
    const malformed = [...documentCells(dataset)].flatMap(({ field, unit }) => {
      const wrong = documentsIn(field.kind === 'value' ? field.value : '').find(({ isProper }) => !isProper)
      return wrong === undefined ? [] : [{ at: field.at, unit, ...wrong }]
    })
    for (const same of groupBy(malformed, ({ at, unit }) => `${sheetKey(at)}\n${unit}`).values()) {
      const [{ at, unit, shown, proper }, ...rest] = same
      const details = { shown, proper, cells: cellNames(same.map(one => one.at)) }
      yield { where: atCell(at), unit, found: shown, also: rest.map(one => one.at), details }
    }
  },
  says: ({ shown, cells }) => ({
    zh: `文号“${shown}”写法不规范${cells.length > 1 ? `，这样的共 ${cells.length} 处` : ''}${seenIn(cells).zh}。`,
    en: `The document number "${shown}" is malformed${cells.length > 1 ? `, as are ${cells.length - 1} more` : ''}${seenIn(cells).en}.`,
  }),
  expected: ({ proper }) => ({ zh: proper, en: proper }),
  remedy: ({ proper, cells }, cell) => ({
    zh: `对照原文把 ${cell} 改为“${proper}”${cells.length > 1 ? '，其余照此改' : ''}。`,
    en: `Write ${proper} in ${cell} after the document itself${cells.length > 1 ? ', and the others likewise' : ''}.`,
  }),
  samples: [
    { shown: '京政发(2024)12号', proper: '京政发〔2024〕12号', cells: ['K5'] },
    { shown: '京政发[2024]第012号', proper: '京政发〔2024〕12号', cells: ['K5', 'K9'] },
  ],
})

function* documentCells({
  tasks,
  adjustments,
  events,
}: Dataset): Generator<{ field: Field<string>; unit: string | null }> {
  const of = (field: Field<string>, name: UnitName) => ({ field, unit: unitOf(name) })
  for (const { evidence, owner } of tasks) yield of(evidence, owner)
  for (const { document, unit } of [...adjustments, ...events]) yield of(document, unit)
}
