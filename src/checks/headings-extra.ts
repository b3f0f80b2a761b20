import { atCell } from '../model/finding.ts'
import { defineCheck, listed } from './check.ts'

/** Columns that perf does not read: one note a sheet. */
export const headingsExtra = defineCheck<{ headings: readonly string[] }>({
  code: 'HDR-03',
  severity: 'note',
  title: { zh: '有没有读取的列', en: 'Columns that are not read' },
  why: {
    zh: '表头认不出的列不参加计算。列出来，是怕其中有一列本该读取、只是叫法不同。',
    en: 'Columns with unknown headings are left out. They are listed in case one is meant and only goes by another name.',
  },
  example: { zh: '台账有一列“完成百分数”，没有读取。', en: 'The ledger has a column 完成百分数, which is not read.' },
  *find({ dataset }) {
    for (const { extraHeadings } of dataset.sheets) {
      const [first] = extraHeadings
      if (first === undefined) continue
      const headings = extraHeadings.map(({ text }) => text)
      yield { where: atCell(first.at), found: first.text, details: { headings } }
    }
  },
  says: ({ headings }) => ({
    zh: `没有读取的列：${listed(headings, '列', 8).zh}。`,
    en: `Columns that are not read: ${listed(headings, '列', 8).en}.`,
  }),
  remedy: () => ({
    zh: '无需处理；其中有应当读取的，把它的叫法登记到方案 names 的 headings。',
    en: 'Nothing to do; if one should be read, enter its name under names, headings in the scheme.',
  }),
  samples: [{ headings: ['督查小组意见', '联系领导批示'] }],
})
