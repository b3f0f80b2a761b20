import { filesNamedIn } from '../kernel/file-names.ts'
import type { EvidenceFault, EvidenceFile } from '../model/evidence-files.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { defineCheck, unitOf } from './check.ts'
import { filesByName } from './evidence-folder.ts'

const TYPES: Readonly<Record<string, Text>> = {
  pdf: { zh: 'PDF', en: 'a PDF' },
  image: { zh: '图片', en: 'a picture' },
  package: { zh: '新格式的 Office 文档或压缩包', en: 'a recent Office document or a zip archive' },
  office: { zh: '旧格式的 Office 文档', en: 'an older Office document' },
  archive: { zh: '压缩包', en: 'an archive' },
  text: { zh: '文本', en: 'plain text' },
  html: { zh: '网页', en: 'a web page' },
  other: { zh: '别的东西', en: 'something else' },
}

/** A file of evidence with nothing in it, or with something else than its name says. */
export const evidenceFileBroken = defineCheck<{ path: string; fault: EvidenceFault }>({
  code: 'EVD-07',
  severity: 'warning',
  title: { zh: '佐证文件打不开', en: 'Evidence file empty or of the wrong type' },
  why: {
    zh: '空文件、改了扩展名的文件打不开，等于没有佐证。',
    en: 'An empty file, or one under a wrong ending, cannot be opened: it proves nothing.',
  },
  example: { zh: '“验收报告.pdf”是 0 字节。', en: '验收报告.pdf has no bytes.' },
  *find({ dataset }) {
    const { evidenceFolder, tasks } = dataset
    if (evidenceFolder === null) return
    const byName = filesByName(evidenceFolder)
    for (const { evidence, owner } of tasks) {
      const broken = filesNamedIn(known(evidence) ?? '').flatMap(({ candidates }) => {
        const files = candidates.map(key => byName.get(key)).find(one => one !== undefined) ?? []
        // Of several files of one name only one is meant: it is told where none of them is sound.
        return files.every(({ fault }) => fault !== null) ? files.slice(0, 1) : []
      })
      yield* broken.flatMap(({ path, fault }: EvidenceFile) =>
        fault === null
          ? []
          : [{ where: atCell(evidence.at), unit: unitOf(owner), found: known(evidence), details: { path, fault } }],
      )
    }
  },
  says: ({ path, fault }) => {
    if (fault.kind === 'empty') return { zh: `“${path}”是空文件。`, en: `${path} is an empty file.` }
    const found = TYPES[fault.found] ?? { zh: fault.found, en: fault.found }
    return {
      zh: `“${path}”的内容是${found.zh}，与扩展名不符。`,
      en: `${path} is ${found.en}, not what its ending says.`,
    }
  },
  remedy: ({ path }) => ({
    zh: `请报送单位打开“${path}”看一看，重新提供。`,
    en: `Ask the unit to open ${path} and to hand it in again.`,
  }),
  samples: [
    { path: '教育局/验收报告.pdf', fault: { kind: 'empty' } },
    { path: '教育局/验收报告.pdf', fault: { kind: 'wrong-type', found: 'html' } },
  ],
})
