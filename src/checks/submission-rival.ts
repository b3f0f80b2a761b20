import { inFile } from '../model/finding.ts'
import { defineCheck, listed } from './check.ts'

interface Details {
  readonly kind: 'rival' | 'repeated' | 'copied'
  readonly unit: string
  readonly others: readonly string[]
  /** Whose the other one is. */
  readonly otherUnit: string
}

/** Two submissions of one unit that contradict each other, or the same rows sent twice. */
export const submissionRival = defineCheck<Details>({
  code: 'FIL-09',
  severity: 'error',
  title: { zh: '一个单位报了两份，或一份报成两个单位', en: 'Two files for one unit, or one file for two' },
  why: {
    zh: '两份内容不同又分不出先后，取哪一份都是猜；同一份内容报成两个单位，任务会算两遍。',
    en: 'Where two files differ and neither is the later one, taking either would be a guess; the same rows for two units count twice.',
  },
  example: {
    zh: '文件夹里有“市教育局台账.xlsx”和“教育局.xlsx”，内容不同，“收件”表没有日期。',
    en: 'The folder holds 市教育局台账.xlsx and 教育局.xlsx with different rows and no dates of receipt.',
  },
  *find({ dataset: { submissions } }) {
    const unitOf = (file: string): string => submissions.find(one => one.file === file)?.unit?.name ?? ''
    const told = new Set<string>()
    for (const { file, unit, standing } of submissions) {
      if (standing.kind !== 'rival' && standing.kind !== 'repeated' && standing.kind !== 'copied') continue
      const others = standing.kind === 'rival' ? standing.others : [standing.of]
      if (told.has(file)) continue
      // Rivals are one fault, told at the first of them.
      if (standing.kind === 'rival') for (const other of others) told.add(other)
      const details = { kind: standing.kind, unit: unit?.name ?? '', others, otherUnit: unitOf(others[0] ?? '') }
      const severity = standing.kind === 'repeated' ? ('warning' as const) : ('error' as const)
      yield { where: inFile(file), unit: unit?.name ?? null, severity, details }
    }
  },
  says: ({ kind, unit, others, otherUnit }) => {
    const names = listed(others, '个文件')
    if (kind === 'rival') {
      return {
        zh: `“${unit}”还报了 ${names.zh}，内容不同，分不出先后。`,
        en: `${unit} has also sent ${names.en}, which says something else; neither is the later one.`,
      }
    }
    if (kind === 'repeated') {
      return {
        zh: `与 ${names.zh} 的任务完全相同，是同一份报了两次。`,
        en: `It holds the same tasks as ${names.en}: one submission, sent twice.`,
      }
    }
    return {
      zh: `任务与 ${names.zh}${otherUnit === '' ? '' : `（${otherUnit}）`}完全相同，却${unit === '' ? '看不出是哪个单位的' : `报成“${unit}”的`}。`,
      en: `Its tasks are those of ${names.en}${otherUnit === '' ? '' : ` (${otherUnit})`}, yet it was sent as ${unit === '' ? "nobody's" : `that of ${unit}`}.`,
    }
  },
  remedy: ({ kind, unit }) => {
    if (kind === 'rival') {
      return {
        zh: `问“${unit}”以哪份为准，把另一份移出文件夹；或在“收件”表按文件写明收到日期，取后收到的。`,
        en: `Ask ${unit} which one holds and move the other away; or enter the day of each file on the sheet 收件: the later one is taken.`,
      }
    }
    if (kind === 'repeated') return { zh: '删去多余的一份。', en: 'Delete one of them.' }
    return {
      zh: '核对是谁报错了：请报错的单位重报自己的台账。',
      en: 'Find out who has sent the wrong file and ask that unit for its own.',
    }
  },
  effect: ({ kind }) =>
    kind === 'rival'
      ? { zh: 'perf collect 汇总时两份都不取。', en: 'perf collect takes none of them.' }
      : { zh: 'perf collect 汇总时不取这一份。', en: 'perf collect leaves this one out.' },
  samples: [
    { kind: 'rival', unit: '市教育局', others: ['教育局.xlsx'], otherUnit: '市教育局' },
    { kind: 'repeated', unit: '市教育局', others: ['市教育局台账.xlsx'], otherUnit: '市教育局' },
    { kind: 'copied', unit: '市财政局', others: ['市教育局台账.xlsx'], otherUnit: '市教育局' },
  ] satisfies readonly [Details, ...Details[]],
})
