import { expect, test } from 'vitest'
import { readEvidence } from '../../src/app/read-evidence.ts'
import { ledger } from '../build/dataset.ts'
import { memoryWorld } from '../build/memory-world.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const WORLD = memoryWorld(
  new Map([
    ['/office/佐证材料/市教育局/验收报告.pdf', bytes('%PDF-1.7')],
    ['/office/佐证材料/市教育局/空白.pdf', bytes('')],
    ['/office/佐证材料/照片.jpg', bytes('<html>')],
    ['/office/佐证材料/无人用.jpg', bytes('<html>')],
    ['/office/佐证材料/~$验收报告.docx', bytes('')],
    ['/office/佐证材料/.DS_Store', bytes('')],
  ]),
)
const tasks = ledger({ evidence: '验收报告.pdf、空白.pdf' }, { evidence: '佐证材料/照片.JPG' })

test('the files of the folder and of those in it are listed, and those that tasks name are looked into', async () => {
  expect(await readEvidence('佐证材料', tasks, '/office', WORLD)).toEqual({
    findings: [],
    evidenceFolder: {
      folder: '佐证材料',
      files: [
        { path: '市教育局/空白.pdf', fault: { kind: 'empty' } },
        { path: '市教育局/验收报告.pdf', fault: null },
        { path: '无人用.jpg', fault: null },
        { path: '照片.jpg', fault: { kind: 'wrong-type', found: 'html' } },
      ],
    },
  })
})

test('a folder that is not there is told, and no file is called missing for it', async () => {
  const { evidenceFolder, findings } = await readEvidence('佐证', tasks, '/office', WORLD)
  expect(evidenceFolder).toBeNull()
  expect(findings).toMatchObject([{ found: '佐证', severity: 'error' }])
})

test('a scheme that names no folder has nothing looked for', async () => {
  expect(await readEvidence(null, tasks, '/nowhere', WORLD)).toEqual({ evidenceFolder: null, findings: [] })
})
