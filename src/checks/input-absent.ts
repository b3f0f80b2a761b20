import type { SheetKind } from '../model/dataset.ts'
import { inFile, NOWHERE, type Where } from '../model/finding.ts'
import { type Context, defineCheck, withheldFor } from './check.ts'

/** `vetoes`: the sheet that would say whom a veto bars; without it nobody is barred. */
type Details = { readonly kind: 'sheet' | 'survey' | 'registry' | 'vetoes'; readonly name: string }

/** The kind of sheet that a measure names when it is absent; a table without its headings is HDR-01's. */
const KINDS: ReadonlyMap<string, SheetKind> = new Map([
  ['台账', 'ledger'],
  ['数据', 'figures'],
  ['评分', 'entries'],
  ['评委打分', 'panel'],
  ['事项', 'events'],
  ['往年', 'prior'],
])

/** A sheet or survey that scores rest on and that was not handed over. */
export const inputAbsent = defineCheck<Details>({
  code: 'FIL-07',
  severity: 'error',
  title: { zh: '缺工作表或测评数据', en: 'Sheet or survey missing' },
  why: {
    zh: '方案要用的表没有找到，用到它的指标都无法计分。表名改过的，在方案 names 中登记即可认出。',
    en: 'A sheet that the scheme uses was not found, so no indicator over it can be scored. A renamed sheet goes under names.',
  },
  example: {
    zh: '方案有“数据”指标，工作簿中没有“数据”表。',
    en: 'The scheme uses 数据; the workbook has no such sheet.',
  },
  *find(context) {
    const { dataset, outcome } = context
    const absent = withheldFor(outcome, 'input-absent')
    for (const { what, withholds } of absent) {
      const kind = KINDS.get(what)
      if (kind !== undefined && dataset.faults.some(fault => fault.kind === kind)) continue
      const details: Details = { kind: kind === undefined ? 'survey' : 'sheet', name: what }
      yield { where: whereOf(details, context), withholds, details }
    }
    if (isVetoSheetAbsent(context) && !absent.some(({ what }) => what === '事项')) {
      const details: Details = { kind: 'vetoes', name: '事项' }
      yield { where: whereOf(details, context), severity: 'warning', details }
    }
    const isRegistered = dataset.units.length > 0 || dataset.faults.some(fault => fault.kind === 'registry')
    if (!isRegistered && dataset.sheets.length > 0) {
      const details: Details = { kind: 'registry', name: '名录' }
      yield { where: whereOf(details, context), severity: outcome === null ? 'warning' : 'error', details }
    }
  },
  says: ({ kind, name }) =>
    kind === 'survey'
      ? { zh: `没有找到“${name}”的测评数据。`, en: `The answers of the survey "${name}" were not found.` }
      : { zh: `没有找到“${name}”工作表。`, en: `The sheet ${name} was not found.` },
  remedy: ({ kind, name }) => {
    switch (kind) {
      case 'survey':
        return {
          zh: `把“${name}”的导出文件放到方案 surveys 写明的位置，或用 --survey 指定。`,
          en: `Put the export where surveys in the scheme says, or name it with --survey.`,
        }
      case 'vetoes':
        return {
          zh: '本年度没有一票否决事项的，也放一张只有表头（单位、事项、日期、文号）的“事项”表。',
          en: 'If nothing happened this year, add the sheet 事项 with its headings (单位, 事项, 日期, 文号) and no rows.',
        }
      case 'sheet':
        return {
          zh: `在台账工作簿中增加“${name}”表，表头写在第一行；表名不同的，登记到方案 names 的 sheets。`,
          en: `Add the sheet ${name} to the workbook with its headings in the first row, or enter its name under names, sheets.`,
        }
      case 'registry':
        return {
          zh: '在台账工作簿中增加“名录”表，表头写“单位”和“组”，每个单位一行。',
          en: 'Add the sheet 名录 with the headings 单位 and 组 and one row a unit.',
        }
    }
  },
  effect: ({ kind }) => {
    if (kind === 'registry')
      return { zh: '没有名录，认不出任何单位。', en: 'Without a registry no unit is recognised.' }
    return kind === 'vetoes' ? { zh: '没有单位被一票否决。', en: 'No unit is under a veto.' } : null
  },
  samples: [
    { kind: 'sheet', name: '数据' },
    { kind: 'survey', name: '社会公众满意度测评' },
    { kind: 'registry', name: '名录' },
    { kind: 'vetoes', name: '事项' },
  ],
})

// No sheet may mean that nothing happened, or that nobody handed it in: only the office can say which. Units keep none.
const isVetoSheetAbsent = ({ dataset, scheme, outcome }: Context): boolean =>
  scheme !== null &&
  (outcome !== null || dataset.submissions.length === 0) &&
  scheme.vetoes.length > 0 &&
  dataset.sheets.length > 0 &&
  ![...dataset.sheets, ...dataset.faults].some(({ kind }) => kind === 'events')

/** The file in which it belongs: the survey's own, else the one that holds the ledger. */
function whereOf({ kind, name }: Details, { dataset, scheme }: Context): Where {
  if (kind === 'survey') {
    const file = scheme?.surveys.find(survey => survey.title === name)?.file ?? null
    return file === null ? NOWHERE : inFile(file)
  }
  const home = dataset.sheets.find(sheet => sheet.kind === 'ledger') ?? dataset.sheets[0]
  return home === undefined ? NOWHERE : inFile(home.name.file)
}
