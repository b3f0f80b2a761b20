import { inFile } from '../model/finding.ts'
import type { Edits } from '../model/submission.ts'
import type { Text } from '../text/text.ts'
import { defineCheck } from './check.ts'

/** A unit that has handed in again: the later submission stands for the earlier one. */
export const submissionSuperseded = defineCheck<{ before: string; edits: Edits | null }>({
  code: 'SUB-03',
  severity: 'note',
  title: { zh: '后报取代前报', en: 'A resubmission supersedes' },
  why: {
    zh: '一个单位报了几次，以最后一次为准；改了多少列出来，悄悄改动看得见。',
    en: 'Where a unit hands in several times the last one holds; how much was changed is listed, so that nothing changes silently.',
  },
  example: {
    zh: '第二轮的“市教育局.xlsx”取代第一轮的：新增 1 行，改动 3 行。',
    en: '市教育局.xlsx of the second round supersedes that of the first: 1 row added, 3 changed.',
  },
  *find({ dataset: { submissions } }) {
    for (const { file, unit, standing, edits } of submissions) {
      if (standing.kind !== 'superseded') continue
      yield { where: inFile(standing.by), unit: unit?.name ?? null, details: { before: file, edits } }
    }
  },
  says: ({ before, edits }) => {
    const what = edits === null ? null : editWords(edits)
    return {
      zh: `取代 ${before}${what === null ? '' : `：${what.zh}`}。`,
      en: `It supersedes ${before}${what === null ? '' : `: ${what.en}`}.`,
    }
  },
  remedy: ({ before }) => ({
    zh: `无需处理；perf collect 只取后报的。直接计分的，不要把 ${before} 也写在命令里。`,
    en: `Nothing to do: perf collect takes the later one. When scoring directly, leave ${before} out of the command.`,
  }),
  samples: [
    { before: 'round1/市教育局.xlsx', edits: { added: 1, removed: 0, changed: 3 } },
    { before: 'round1/市教育局.xlsx', edits: { added: 0, removed: 0, changed: 0 } },
    { before: 'round1/市教育局.xlsx', edits: null },
  ],
})

function editWords({ added, removed, changed }: Edits): Text {
  if (added + removed + changed === 0) return { zh: '任务没有改动', en: 'no task has changed' }
  return {
    zh: `任务新增 ${added} 行，删去 ${removed} 行，改动 ${changed} 行`,
    en: `tasks added ${added}, removed ${removed}, changed ${changed}`,
  }
}
