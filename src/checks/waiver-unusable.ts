import { known, shownIn } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { defineCheck } from './check.ts'
import { type WaiverFault, waiverFaults } from './waive.ts'

const WHY: Readonly<Record<WaiverFault, Text>> = {
  incomplete: { zh: '没有写全代码、理由和批准人', en: 'code, reason and approver are not all filled in' },
  unreadable: {
    zh: '代码、单位、单元格或有效期看不明白',
    en: 'its code, unit, cells or last day cannot be understood',
  },
  expired: { zh: '已过有效期', en: 'it has run out' },
  'not-the-office': {
    zh: '写在报送的台账里；只有考评办自己的工作簿（有名录的，或方案 inputs 写明的）里的豁免有效',
    en: 'it stands in a submission; only those in the workbooks of the office count (with the registry, or under inputs of the scheme)',
  },
}

/** An entry of 豁免 that waives nothing. */
export const waiverUnusable = defineCheck<{ code: string; fault: WaiverFault; until: string }>({
  code: 'WVR-01',
  severity: 'warning',
  title: { zh: '豁免无效', en: 'Waiver without effect' },
  why: {
    zh: '豁免要写明哪个问题、为什么、谁批准、到哪天为止；缺了就不能算数，问题照旧。',
    en: 'A waiver says which finding, why, by whom and until when. Without that it does not count.',
  },
  example: {
    zh: '豁免写“DAT-08，台风影响”，没有批准人：问题照旧列出。',
    en: 'A waiver says "DAT-08, typhoon" and names no approver: the finding stands.',
  },
  *find(context) {
    for (const { waiver, fault } of waiverFaults(context)) {
      const details = { code: known(waiver.code) ?? '', fault, until: shownIn(waiver.until) }
      yield { where: atCell(waiver.code.at), found: shownIn(waiver.code) || null, details }
    }
  },
  says: ({ code, fault, until }) => ({
    zh: `这条豁免${code === '' ? '' : `（${code}）`}不起作用：${WHY[fault].zh}${fault === 'expired' ? `（${until}）` : ''}。`,
    en: `This waiver${code === '' ? '' : ` (${code})`} has no effect: ${WHY[fault].en}${fault === 'expired' ? ` (${until})` : ''}.`,
  }),
  remedy: ({ fault }) =>
    fault === 'not-the-office'
      ? {
          zh: '考评办同意的，写到自己的工作簿的“豁免”表。',
          en: 'If the office agrees, enter it on 豁免 of its own workbook.',
        }
      : fault === 'expired'
        ? {
            zh: '仍要豁免的，重新报批并改有效期；不再需要的，删去这一行。',
            en: 'To keep it, have it approved again and change its last day; else delete the row.',
          }
        : {
            zh: '补全代码、理由、批准人；单位写全称，单元格写 F7 或 F7:F12，有效期写年-月-日。',
            en: 'Fill in code, reason and approver; the full name of the unit, cells as F7 or F7:F12, the last day as year-month-day.',
          },
  samples: [
    { code: 'DAT-08', fault: 'incomplete', until: '' },
    { code: 'DAT-08', fault: 'unreadable', until: '' },
    { code: 'DAT-08', fault: 'expired', until: '2026-06-30' },
    { code: 'DAT-08', fault: 'not-the-office', until: '' },
  ],
})
