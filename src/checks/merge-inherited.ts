import { cellName } from '../kernel/a1.ts'
import { groupBy } from '../kernel/group.ts'
import type { Dataset } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { brief, defineCheck, listed, placeKey, sheetKey } from './check.ts'

interface Inherited {
  readonly shown: string
  readonly at: Place
  /** The last row that takes it over. */
  readonly to: number
}

/** Units and deadlines that a merged cell hands to the rows below its own: one note a sheet, with every block. */
export const mergeInherited = defineCheck<{ blocks: readonly string[] }>({
  code: 'ROW-08',
  severity: 'note',
  title: { zh: '合并单元格的内容由各行共用', en: 'Values shared through merged cells' },
  why: {
    zh: '单位或时限竖向合并时，合并区内每一行都按这个单位、这个时限计；逐块列出备查。',
    en: 'A unit or deadline that is merged downwards holds for every row it covers; each block is listed.',
  },
  example: {
    zh: 'D7:D9 合并为“市教育局”，三项任务都计在该单位。',
    en: 'D7:D9 is merged as 市教育局: all three tasks are its own.',
  },
  *find({ dataset }) {
    for (const own of groupBy(inherited(dataset), ({ at }) => sheetKey(at)).values()) {
      yield { where: atCell(own[0].at), found: own[0].shown, details: { blocks: own.map(blockName) } }
    }
  },
  says: ({ blocks }) => ({
    zh: `合并单元格的内容由各行共用：${listed(blocks, '块', 8).zh}。`,
    en: `Values shared through merged cells: ${listed(blocks, '块', 8).en}.`,
  }),
  remedy: () => ({
    zh: '无需处理；有的行不属于该单位或该时限的，取消合并后逐行填写。',
    en: 'Nothing to do; if a row has another unit or deadline, unmerge the cells and fill them in one by one.',
  }),
  samples: [{ blocks: ['D7:D9 “市教育局”', 'H7:H8 “2026年6月底前”'] }],
})

function inherited({ tasks }: Dataset): Iterable<Inherited> {
  const blocks = new Map<string, { shown: string; at: Place; to: number }>()
  for (const { at: row, owner, responsible, supporting, deadline } of tasks) {
    for (const field of [owner, responsible, supporting, deadline]) {
      if (field.kind === 'blank' || field.at.row >= row.row) continue
      const key = placeKey(field.at)
      const before = blocks.get(key)
      if (before) before.to = row.row
      else blocks.set(key, { shown: brief(field.shown), at: field.at, to: row.row })
    }
  }
  return blocks.values()
}

const blockName = ({ shown, at, to }: Inherited): string =>
  `${cellName(at.column, at.row)}:${cellName(at.column, to)} “${shown}”`
