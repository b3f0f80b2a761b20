import { nearest } from '../kernel/nearest.ts'
import { inFile } from '../model/finding.ts'
import { absentSheets } from './absent-sheets.ts'
import { defineCheck, listed, quoted } from './check.ts'

/** A sheet with a known name and without the headings that it needs: nothing of it is read. */
export const headingsMissing = defineCheck<{
  missing: readonly string[]
  found: readonly string[]
  candidates: readonly string[]
}>({
  code: 'HDR-01',
  severity: 'error',
  title: { zh: '缺必需的列', en: 'Required column missing' },
  why: {
    zh: '列按表头认。缺了必需的列，整张表都无法读取。',
    en: 'Columns are known by their headings. Without a required one nothing of the sheet can be read.',
  },
  example: {
    zh: '“数据”表的表头是：单位、指标值，没有“项目”。',
    en: 'The headings of 数据 are 单位 and 指标值; 项目 is missing.',
  },
  *find(context) {
    for (const { fault, withholds } of absentSheets(context)) {
      const { name, missing, found, unresolved } = fault
      // Told by HDR-04.
      if (unresolved !== undefined) continue
      const candidates = [...new Set(missing.flatMap(heading => nearest(heading, found, 2)))]
      yield { where: inFile(name.file, name.sheet), withholds, details: { missing, found, candidates } }
    }
  },
  says: ({ missing, found }) => ({
    zh: `没有找到${quoted(missing, '列').zh}列${found.length === 0 ? '，也没有找到表头' : `；表头是：${listed(found, '列', 8).zh}`}。`,
    en: `There is no column ${listed(missing).en}${found.length === 0 ? ', and no row of headings' : `; the headings are ${listed(found, '列', 8).en}`}.`,
  }),
  expected: ({ missing }) => quoted(missing, '列', 8),
  remedy: ({ missing, candidates }) =>
    candidates.length === 0
      ? {
          zh: `在表头行增加${quoted(missing, '列').zh}列；叫法不同的，登记到方案 names 的 headings。`,
          en: `Add ${listed(missing).en} to the headings; if it goes by another name, enter that under names, headings in the scheme.`,
        }
      : {
          zh: `如${quoted(candidates, '列').zh}就是要的列，登记到方案 names 的 headings，或改表头。`,
          en: `If ${candidates.join(' or ')} is the column meant, enter it under names, headings in the scheme, or change the heading.`,
        },
  effect: () => ({ zh: '整张表没有读取。', en: 'Nothing of this sheet is read.' }),
  samples: [
    { missing: ['项目'], found: ['单位', '指标值'], candidates: [] },
    { missing: ['任务名称'], found: ['任务名', '责任单位'], candidates: ['任务名'] },
    { missing: ['单位', '项目', '数值'], found: [], candidates: [] },
  ],
})
