import { cellName } from '../kernel/a1.ts'
import { nearest } from '../kernel/nearest.ts'
import { inFile } from '../model/finding.ts'
import { absentSheets } from './absent-sheets.ts'
import { defineCheck, listed, quoted } from './check.ts'

interface Details {
  readonly missing: readonly string[]
  /** Headings that resemble those that are missing. */
  readonly candidates: readonly string[]
  /** Headings that were found, each with its cell, where they stand apart. */
  readonly apart: readonly string[]
}

/** A sheet that bears a known name and has no row of headings, or has them in rows that cannot be joined. */
export const headingsUnresolved = defineCheck<Details>({
  code: 'HDR-04',
  severity: 'error',
  title: { zh: '找不到表头行', en: 'No row of headings' },
  why: {
    zh: '列按表头认。表名对得上，却找不到一行（或上下相连的两三行）表头，整张表无法读取。',
    en: 'Columns are known by their headings, in one row or in two or three that touch. Without them nothing of the sheet can be read.',
  },
  example: {
    zh: '“台账”表的“任务名称”在第 3 行、“责任单位”在第 6 行，合不成一个表头。',
    en: 'In 台账 the heading 任务名称 stands in row 3 and 责任单位 in row 6: they make no row of headings.',
  },
  *find(context) {
    for (const { fault, withholds } of absentSheets(context)) {
      const { name, missing, found, unresolved } = fault
      if (unresolved === undefined) continue
      const candidates = [...new Set(missing.flatMap(one => one.split('/')).flatMap(one => nearest(one, found, 2)))]
      const apart =
        unresolved === 'none' ? [] : unresolved.apart.map(({ text, at }) => `${text} ${cellName(at.column, at.row)}`)
      yield { where: inFile(name.file, name.sheet), withholds, details: { missing, candidates, apart } }
    }
  },
  says: ({ missing, apart, candidates }) => {
    if (apart.length > 0) {
      return {
        zh: `表头分在合不到一起的几行：${listed(apart, '处').zh}。`,
        en: `The headings stand in rows that cannot be joined: ${listed(apart).en}.`,
      }
    }
    const like = quoted(candidates, '处')
    return {
      zh: `没有找到表头行；应有${quoted(missing, '列').zh}${candidates.length === 0 ? '' : `，相近的是${like.zh}`}。`,
      en: `There is no row of headings; it should have ${listed(missing).en}${candidates.length === 0 ? '' : `, and the nearest is ${like.en}`}.`,
    }
  },
  expected: ({ missing }) => (missing.length === 0 ? null : quoted(missing, '列', 8)),
  remedy: ({ apart }) =>
    apart.length > 0
      ? {
          zh: '把表头放在同一行，或上下紧挨的两三行（上一行用合并单元格）。',
          en: 'Put the headings in one row, or in two or three that touch, with merged cells above.',
        }
      : {
          zh: '在数据上方补上表头行；叫法不同的，登记到方案 names 的 headings；不是要报的表，改掉表名。',
          en: 'Put a row of headings over the data; if they go by other names, enter those under names, headings in the scheme; if the sheet is none to hand in, rename it.',
        },
  effect: () => ({ zh: '整张表没有读取。', en: 'Nothing of this sheet is read.' }),
  samples: [
    { missing: ['任务名称'], candidates: [], apart: ['任务名称 B3', '责任单位 D6'] },
    { missing: ['任务名称', '牵头单位/责任单位'], candidates: [], apart: [] },
    { missing: ['任务名称', '牵头单位/责任单位'], candidates: ['任务名称及内容'], apart: [] },
  ],
})
