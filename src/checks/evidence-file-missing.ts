import { fileKey, filesNamedIn, type NamedFile } from '../kernel/file-names.ts'
import { nearest } from '../kernel/nearest.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, listed, unitOf } from './check.ts'
import { filesByName } from './evidence-folder.ts'

interface Details {
  readonly missing: readonly string[]
  readonly folder: string
  readonly candidates: readonly string[]
}

/** Files that the evidence names and the folder of evidence does not hold. */
export const evidenceFileMissing = defineCheck<Details>({
  code: 'EVD-03',
  severity: 'error',
  title: { zh: '佐证文件找不到', en: 'Evidence file missing' },
  why: {
    zh: '写明了文件名的佐证，文件夹里要有这个文件，核查时才打得开。全角半角、大小写、空格的差别不算。',
    en: 'A file that is named as evidence must lie in the folder. Width, case and blanks do not count.',
  },
  example: {
    zh: '佐证材料填“验收报告.pdf”，“佐证材料”文件夹里没有这个文件。',
    en: 'The evidence is 验收报告.pdf and the folder has no such file.',
  },
  *find({ dataset }) {
    const { evidenceFolder } = dataset
    if (evidenceFolder === null) return
    const byName = filesByName(evidenceFolder)
    const names = evidenceFolder.files.map(({ path }) => path)
    const isMissing = ({ candidates }: NamedFile) => !candidates.some(key => byName.has(key))
    for (const { evidence, owner } of dataset.tasks) {
      const missing = filesNamedIn(known(evidence) ?? '').filter(isMissing)
      const [first] = missing
      if (first === undefined) continue
      const details = {
        missing: missing.map(({ name }) => name),
        folder: evidenceFolder.folder,
        candidates: nearest(fileKey(first.name), names, 2),
      }
      yield { where: atCell(evidence.at), unit: unitOf(owner), found: known(evidence), details }
    }
  },
  says: ({ missing, folder }) => ({
    zh: `“${folder}”里没有${missing.map(name => `“${name}”`).join('')}。`,
    en: `${folder} holds no ${listed(missing).en}.`,
  }),
  expected: ({ candidates }) =>
    candidates.length === 0
      ? null
      : {
          zh: candidates.map(name => `“${name}”`).join('或'),
          en: candidates.map(name => `"${name}"`).join(' or '),
        },
  remedy: ({ folder }, cell) => ({
    zh: `把文件补进“${folder}”；文件在、只是名称不同的，改正 ${cell}。`,
    en: `Put the file into ${folder}; if it is there under another name, correct ${cell}.`,
  }),
  samples: [
    { missing: ['验收报告.pdf'], folder: '佐证材料', candidates: [] },
    { missing: ['验收报告.pdf', '照片1.jpg'], folder: '佐证材料', candidates: ['教育局/验收报告（定稿）.pdf'] },
  ],
})
