import { inFile, type Where } from '../model/finding.ts'
import type { SheetName } from '../model/place.ts'
import { defineCheck, listed, quoted, surveyTitle, withheldFor } from './check.ts'

/** A survey without the columns of the scheme's questions. */
export const surveyColumns = defineCheck<{ survey: string; columns: readonly string[] }>({
  code: 'SUR-02',
  severity: 'error',
  title: { zh: '测评表缺少题目列', en: 'Question column missing' },
  why: {
    zh: '题目按列名对应方案。平台导出的列名多带题号或改了字，对不上就没有答案可计。',
    en: 'Questions are found by their headings. Platforms add numbers or change a word, and then there is nothing to count.',
  },
  example: {
    zh: '方案的题目是“工作作风”，导出的列名是“3、工作作风如何”。',
    en: 'The scheme asks "工作作风"; the export has "3、工作作风如何".',
  },
  *find({ dataset, scheme, outcome }) {
    const reasons = withheldFor(outcome, 'no-answers')
    for (const { survey, source, missingColumns } of dataset.tallies) {
      if (missingColumns.length === 0) continue
      const title = surveyTitle(scheme, survey)
      const withholds = reasons.filter(({ what }) => what === title).flatMap(reason => [...reason.withholds])
      yield { where: inSource(source), withholds, details: { survey: title, columns: missingColumns } }
    }
  },
  says: ({ survey, columns }) => ({
    zh: `“${survey}”没有找到${quoted(columns, '列').zh}列。`,
    en: `"${survey}" has no column ${listed(columns).en}.`,
  }),
  expected: ({ columns }) => quoted(columns, '列'),
  remedy: () => ({
    zh: '对照导出文件的表头，把方案 surveys 中的 questions、unit 改成同样的写法。',
    en: 'Write questions and unit under surveys in the scheme exactly as the headings of the export.',
  }),
  samples: [{ survey: '社会公众满意度测评', columns: ['工作作风', '办事效率'] }],
})

const inSource = ({ file, sheet }: SheetName): Where => (sheet === '' ? inFile(file) : inFile(file, sheet))
