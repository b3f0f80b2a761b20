import { expect, test } from 'vitest'
import { charactersDoubtful } from '../../src/checks/characters-doubtful.ts'
import { fileReading } from '../build/file-reading.ts'
import { found } from '../build/findings.ts'

const kinds = (encoding: string, guessed: boolean, lost: boolean) =>
  found(charactersDoubtful, {
    dataset: { files: [fileReading('台账.xls', { format: 'xls', characters: { encoding, guessed, lost } })] },
  }).map(({ details }) => (details as { kind: string }).kind)

test.each<[string, string, boolean, boolean, string[]]>([
  ['an encoding that was guessed is a warning', 'gb18030', true, false, ['guessed']],
  ['another than UTF-8 that the bytes prove is noted', 'gb18030', false, false, ['other']],
  ['UTF-8 needs no word', 'utf-8', false, false, []],
  ['characters lost before are told beside', 'gb18030', false, true, ['lost', 'other']],
])('%s', (_, encoding, guessed, lost, expected) => {
  expect(kinds(encoding, guessed, lost)).toEqual(expected)
})

test('a workbook that fixes its encoding needs no word', () => {
  expect(found(charactersDoubtful, { dataset: { files: [fileReading('台账.xlsx')] } })).toEqual([])
})
