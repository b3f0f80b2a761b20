import { expect, test } from 'vitest'
import { ledgersIn } from '../../src/app/ledgers-in.ts'
import { Stop } from '../../src/model/stop.ts'
import { memoryWorld } from '../build/memory-world.ts'

const NOTHING = Buffer.alloc(0)
const worldOf = (...paths: readonly string[]) => memoryWorld(new Map(paths.map(path => [path, NOTHING])))

const found = async (paths: readonly string[], ...files: readonly string[]) => {
  const { ledgers, folder, findings } = await ledgersIn(paths, worldOf(...files))
  return {
    ledgers,
    folder,
    findings: findings.map(({ code, where }) => [code, where.kind === 'file' ? where.file : '']),
  }
}

test('every kind of ledger in a folder is taken, by name, and those of folders in it after', async () => {
  const files = ['/报送/乙.et', '/报送/甲.xlsx', '/报送/丙.CSV', '/报送/一组/丁.ods', '/报送/scheme.yaml']
  expect(await found(['/报送'], ...files)).toEqual({
    ledgers: ['/报送/丙.CSV', '/报送/乙.et', '/报送/甲.xlsx', '/报送/一组/丁.ods'],
    folder: '/报送',
    findings: [],
  })
})

test('what is no ledger is told: temporary files, archives, and the rest at once', async () => {
  const names = ['甲.xlsx', '~$甲.xlsx', '._甲.xlsx', '.DS_Store', 'a.tmp', '乙.zip', '通知.docx', '批复.pdf']
  const { ledgers, findings } = await found(['/报送'], ...names.map(name => `/报送/${name}`))
  expect(ledgers).toEqual(['/报送/甲.xlsx'])
  expect(findings).toEqual([
    ['FIL-11', '.DS_Store'],
    ['FIL-11', '._甲.xlsx'],
    ['FIL-11', 'a.tmp'],
    ['FIL-11', '~$甲.xlsx'],
    ['FIL-01', '乙.zip'],
    ['FIL-13', '报送'],
  ])
})

test('a file that is named is taken whatever it is called', async () => {
  expect(await found(['/通知.docx'], '/通知.docx')).toEqual({ ledgers: ['/通知.docx'], folder: null, findings: [] })
})

test('a folder without a ledger is refused, with what lies in it instead', async () => {
  await expect(ledgersIn(['/报送'], worldOf('/报送/乙.rar'))).rejects.toMatchObject({ findings: [{ code: 'FIL-01' }] })
  await expect(ledgersIn(['/报送'], worldOf('/报送/scheme.yaml'))).rejects.toBeInstanceOf(Stop)
})
