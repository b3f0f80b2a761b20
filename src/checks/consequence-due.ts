import { atCell, NOWHERE } from '../model/finding.ts'
import { defineCheck } from './check.ts'

interface Details {
  readonly unit: string
  readonly consequence: string
  /** The years in a row, the earliest first, each with its grade. */
  readonly years: readonly string[]
  readonly provisional: boolean
}

/** A rule about consecutive years that this year's grade has brought on. */
export const consequenceDue = defineCheck<Details>({
  code: 'RES-08',
  severity: 'error',
  title: { zh: '触发连续年度的规定', en: 'A rule about consecutive years applies' },
  why: {
    zh: '连续几年评为某一等次，办法规定了后果（诫勉谈话、调整班子），必须有人办理。',
    en: 'Some grades in consecutive years have consequences by the document, and somebody has to see to them.',
  },
  example: { zh: '市水利局 2025、2026 年都是“不达标”，应诫勉谈话。', en: '市水利局 is 不达标 in 2025 and 2026.' },
  *find({ outcome }) {
    for (const { unit, consequences, history, provisional } of outcome?.results ?? []) {
      for (const { consequence, years } of consequences) {
        const row = history.find(({ year }) => years.some(one => one.year === year))?.row
        const details: Details = {
          unit: unit.name,
          consequence: consequence.title,
          years: [...years].reverse().map(({ year, grade }) => `${year} ${grade}`),
          provisional,
        }
        yield { where: row === undefined ? NOWHERE : atCell(row.grade.at), unit: unit.name, details }
      }
    }
  },
  says: ({ unit, consequence, years, provisional }) => ({
    zh: `“${unit}”${years.join('、')}，按办法应“${consequence}”${provisional ? '（本年度等次暂定）' : ''}。`,
    en: `${unit} (${years.join(', ')}) falls under "${consequence}"${provisional ? '; the grade is provisional' : ''}.`,
  }),
  remedy: () => ({
    zh: '核对往年等次无误后，提请有关部门办理。',
    en: 'Check the earlier grades, then refer it to whoever is in charge.',
  }),
  samples: [
    { unit: '市水利局', consequence: '诫勉谈话', years: ['2025 不达标', '2026 不达标'], provisional: false },
    { unit: '市水利局', consequence: '诫勉谈话', years: ['2025 不达标', '2026 不达标'], provisional: true },
  ],
})
