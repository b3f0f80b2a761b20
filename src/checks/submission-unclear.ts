import { atCell, inFile } from '../model/finding.ts'
import type { Claim, ClaimBy } from '../model/submission.ts'
import type { Text } from '../text/text.ts'
import { defineCheck, seenFrom } from './check.ts'

interface Side {
  readonly by: ClaimBy
  readonly unit: string
  readonly cell: string
}

const SAYS: Readonly<Record<ClaimBy, (side: Side) => Text>> = {
  stamp: ({ unit, cell }) => ({
    zh: `“方案”表（${cell}）写的是“${unit}”`,
    en: `the sheet 方案 (${cell}) says ${unit}`,
  }),
  name: ({ unit }) => ({ zh: `文件名写的是“${unit}”`, en: `the name of the file says ${unit}` }),
  owners: ({ unit, cell }) => ({
    zh: `各行的单位都是“${unit}”（自 ${cell} 起）`,
    en: `all rows are those of ${unit} (from ${cell})`,
  }),
}

/** A submission that says in two ways whose it is. */
export const submissionUnclear = defineCheck<{ sides: readonly [Side, ...Side[]] }>({
  code: 'FIL-10',
  severity: 'warning',
  title: { zh: '是哪个单位报的，前后不一致', en: 'A file contradicts itself about whose it is' },
  why: {
    zh: '先看“方案”表，再看文件名，再看各行的单位。几处说法不一，多半是拿别的单位的表改的，或文件名写错了。',
    en: 'The sheet 方案 counts first, then the name of the file, then the rows. Where they differ, the form was mostly copied or the file misnamed.',
  },
  example: {
    zh: '“市财政局台账.xlsx”里，各行的责任单位都是市教育局。',
    en: 'In 市财政局台账.xlsx every row is that of 市教育局.',
  },
  *find({ dataset: { submissions } }) {
    for (const { file, claims, unit } of submissions) {
      if (new Set(claims.map(claim => claim.unit)).size < 2) continue
      const places = claims.flatMap(({ at }) => at ?? [])
      const [here, ...also] = places
      const sides = claims.map((claim): Side => ({ by: claim.by, unit: claim.unit.name, cell: cellOf(claim, here) }))
      const [first, ...others] = sides
      if (first === undefined) continue
      const where = here === undefined ? inFile(file) : atCell(here)
      yield {
        where,
        also,
        unit: unit?.name ?? null,
        found: claims[0]?.shown ?? null,
        details: { sides: [first, ...others] },
      }
    }
  },
  says: ({ sides }) => {
    const told = sides.map(side => SAYS[side.by](side))
    return { zh: `${told.map(({ zh }) => zh).join('，')}。`, en: `${sentence(told.map(({ en }) => en).join(', '))}.` }
  },
  remedy: ({ sides: [{ unit }] }) => ({
    zh: `现作为“${unit}”的报送。不对的，改正“方案”表、文件名或各行的单位。`,
    en: `It is taken as that of ${unit}. If that is wrong, mend the sheet 方案, the name of the file or the rows.`,
  }),
  samples: [
    {
      sides: [
        { by: 'stamp', unit: '市教育局', cell: 'B4' },
        { by: 'name', unit: '市财政局', cell: '' },
        { by: 'owners', unit: '市体育局', cell: '台账 › L5' },
      ],
    },
  ],
})

const cellOf = ({ at }: Claim, here: Claim['at'] | undefined): string => (at === null ? '' : seenFrom(here ?? at, at))

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
