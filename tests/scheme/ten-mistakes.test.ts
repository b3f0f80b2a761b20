import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { compiled, placed } from './schemes.ts'

const FOLDER = 'fixtures/scheme-ten-mistakes'
const { ok, findings } = compiled(readFileSync(`${FOLDER}/scheme.yaml`, 'utf8'))

test('ten mistakes in one scheme are ten findings, each on its line and column', () => {
  expect(ok).toBe(false)
  expect(placed(findings)).toEqual([
    'SCH-01 4:7',
    'SCH-02 7:38',
    'SCH-08 10:23',
    'SCH-05 25:9',
    'SCH-14 33:34',
    'SCH-06 42:9',
    'SCH-03 44:46',
    'SCH-02 45:13',
    'SCH-16 49:17',
    'SCH-10 54:69',
  ])
})

test('what is said of them reads as the page one proof-reads', async () => {
  const page = [`# ${FOLDER}/scheme.yaml`, ...findings.map(asMarkdown)].join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot(`../../${FOLDER}/expected.md`)
})

test('no message blames, shouts or leaves the reader without a remedy', () => {
  for (const { message, remedy } of findings) {
    for (const text of [message.zh, remedy.zh, message.en, remedy.en]) {
      expect(text).not.toMatch(/非法|请检查数据|Error:|!|！|undefined|null|\[object/)
      expect(text.trim()).not.toBe('')
    }
  }
})

function asMarkdown({ code, title, where, message, remedy }: Finding): string {
  if (where.kind !== 'line') throw new Error(`${code} has no line`)
  const { line, column } = where.place
  const caret = `${' '.repeat(column - 1)}^`
  return [
    `## ${code} ${title.zh} · ${title.en}`,
    `line ${line}, column ${column}`,
    `\`\`\`yaml\n${where.excerpt}\n${caret}\n\`\`\``,
    `- 情况：${message.zh}\n- 处理：${remedy.zh}`,
    `- What: ${message.en}\n- To do: ${remedy.en}`,
  ].join('\n\n')
}
