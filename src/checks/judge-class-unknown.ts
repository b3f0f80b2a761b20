import { groupBy } from '../kernel/group.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { cellsApart, defineCheck, listed, placeKey, sheetKey, unitOf, withheldFor } from './check.ts'

/** A mark of a judge who belongs to none of the classes that the scheme weighs. */
export const judgeClassUnknown = defineCheck<{ judges: readonly string[]; cells: readonly string[] }>({
  code: 'PAN-05',
  severity: 'error',
  title: { zh: '评委类别不在方案中', en: 'Judge of no class' },
  why: {
    zh: '方案按评委类别（如领导、专家）加权，每位打分的评委都要属于其中一类。',
    en: 'The scheme weighs classes of judges, so every judge who marks must belong to one.',
  },
  example: {
    zh: '方案有“领导”“专家”两类，表头没有写王评委的类别。',
    en: 'The scheme has 领导 and 专家; the headings do not say what 王评委 is.',
  },
  *find({ dataset, outcome }) {
    const rows = new Map(
      dataset.panel.flatMap(row =>
        row.marks.flatMap(mark => (mark.kind === 'mark' ? [[placeKey(mark.field.at), { row, mark }] as const] : [])),
      ),
    )
    const open = withheldFor(outcome, 'class-unknown').flatMap(({ at, withholds }) => {
      const marks = at.flatMap(place => rows.get(placeKey(place)) ?? [])
      return marks.length === 0 ? [] : [{ at, withholds, marks, judges: marks.map(({ mark }) => mark.judge) }]
    })
    // A judge without a class is one slip in the headings, however many units were marked.
    const slips = groupBy(open, ({ at, judges }) => [sheetKey(at[0] as Place), ...judges].join('\n'))
    for (const [first, ...others] of slips.values()) {
      const cells = [first, ...others].flatMap(({ at }) => at)
      const [mark] = first.marks
      if (mark === undefined) continue
      yield {
        where: atCell(mark.mark.field.at),
        also: cells.slice(1),
        unit: others.length === 0 ? unitOf(mark.row.unit) : null,
        withholds: [first, ...others].flatMap(({ withholds }) => withholds),
        details: { judges: first.judges, cells: cellsApart(cells) },
      }
    }
  },
  says: ({ judges }) => ({
    zh: `打了分的${listed(judges, '位').zh}不属于方案的任何一类评委。`,
    en: `${listed(judges).en} gave a mark and belongs to no class of the scheme.`,
  }),
  remedy: () => ({
    zh: '在评委姓名的上一行或下一行写明每位评委的类别，写法与方案 classes 一致，一位也不能空。',
    en: 'Write the class of every judge in the row above or below the names, as under classes in the scheme.',
  }),
  samples: [{ judges: ['王评委'], cells: ['C5'] }],
})
