import type { MappedHeading } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, listed, plain } from './check.ts'

const UNIT_IN_BRACKETS = /[(（][^()（）]*[)）]$/
const isProper = ({ text, proper }: MappedHeading): boolean =>
  plain(text.replace(/[*※:：]/g, '')) === plain(proper) || plain(text.replace(UNIT_IN_BRACKETS, '')) === plain(proper)

/** Columns that were recognised by another name than their proper one: a note a sheet. */
export const headingsSynonym = defineCheck<{ headings: readonly (readonly [text: string, proper: string])[] }>({
  code: 'HDR-02',
  severity: 'note',
  title: { zh: '按同义表头认列', en: 'Columns recognised by a synonym' },
  why: {
    zh: '各单位表头叫法不一（办结时限即完成时限）。按同义词认的列都列出备查，不暗中处理。',
    en: 'Offices head their columns differently (办结时限 is 完成时限). Whatever was recognised by a synonym is listed.',
  },
  example: { zh: '“办结时限”按“完成时限”读取。', en: '办结时限 is read as 完成时限.' },
  *find({ dataset }) {
    for (const { headings } of dataset.sheets) {
      const others = headings.filter(heading => !isProper(heading))
      const [first] = others
      if (first === undefined) continue
      const details = { headings: others.map(({ text, proper }) => [text, proper] as const) }
      yield { where: atCell(first.at), found: first.text, details }
    }
  },
  says: ({ headings }) => ({
    zh: `按同义表头认列：${
      listed(
        headings.map(([text, proper]) => `“${text}”即“${proper}”`),
        '列',
        8,
      ).zh
    }。`,
    en: `Columns recognised by a synonym: ${
      listed(
        headings.map(([text, proper]) => `${text} as ${proper}`),
        '列',
        8,
      ).en
    }.`,
  }),
  remedy: () => ({
    zh: '无需处理；认得不对的，改用规范表头，或登记到方案 names 的 headings。',
    en: 'Nothing to do; where one is wrong use the proper heading, or enter it under names, headings in the scheme.',
  }),
  samples: [
    {
      headings: [
        ['办结时限', '完成时限'],
        ['承办单位', '牵头单位'],
      ],
    },
  ],
})
