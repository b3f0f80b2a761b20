import { inFile } from '../model/finding.ts'
import { defineCheck } from './check.ts'

type Details = { readonly kind: 'guessed' | 'other' | 'lost'; readonly encoding: string }

const NAMES: ReadonlyMap<string, string> = new Map([
  ['gb18030', 'GB18030（GBK）'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16'],
  ['big5', 'Big5'],
])

const named = (encoding: string): string => NAMES.get(encoding) ?? encoding

/** A file whose characters were read by a code page that it does not state, or that hold what no encoding could read. */
export const charactersDoubtful = defineCheck<Details>({
  code: 'FIL-03',
  severity: 'warning',
  title: { zh: '文字编码需要核对', en: 'Character encoding to be checked' },
  why: {
    zh: '二十多年前的 .xls 和 CSV 不写明汉字用什么编码，只能推定；推定错了整列汉字会变样，单位名称就对不上。',
    en: 'Very old .xls files and CSV do not state how their characters are encoded; a wrong guess changes every name.',
  },
  example: {
    zh: 'Excel 95 格式的台账没有注明代码页，按 GBK 读取。',
    en: 'A ledger of Excel 95 states no code page and was read as GBK.',
  },
  *find({ dataset }) {
    for (const { file, characters } of dataset.files) {
      if (characters === null) continue
      const { encoding, guessed, lost } = characters
      if (lost) yield { where: inFile(file), details: { kind: 'lost', encoding } }
      if (guessed) yield { where: inFile(file), details: { kind: 'guessed', encoding } }
      else if (encoding !== 'utf-8')
        yield { where: inFile(file), severity: 'note', details: { kind: 'other', encoding } }
    }
  },
  says: ({ kind, encoding }) => {
    switch (kind) {
      case 'lost':
        return {
          zh: '文件里有变成“�”的字：在到这里之前，某个程序已经把汉字读坏了。',
          en: 'Some characters are "�": a program has spoilt them before the file came here.',
        }
      case 'guessed':
        return {
          zh: `文件没有写明（或写错了）汉字编码，推定为 ${named(encoding)}，按它读取。`,
          en: `The file does not state its encoding, or states a wrong one; it was taken for ${named(encoding)}.`,
        }
      case 'other':
        return {
          zh: `文字编码是 ${named(encoding)}，已按它读取。`,
          en: `The encoding is ${named(encoding)}, and the file was read so.`,
        }
    }
  },
  remedy: ({ kind }) => {
    switch (kind) {
      case 'lost':
        return {
          zh: '从原系统重新导出，或请报送单位发送原件。',
          en: 'Export it again from its system, or ask for the original.',
        }
      case 'guessed':
        return {
          zh: '看一眼单位名称是否正确；不对的，请报送单位用 Excel 或 WPS“另存为”.xlsx 重新发送。',
          en: 'Look whether the names are right; if not, ask for it saved as .xlsx from Excel or WPS.',
        }
      case 'other':
        return { zh: '无需处理；汉字正常即可。', en: 'Nothing to do if the characters look right.' }
    }
  },
  samples: [
    { kind: 'guessed', encoding: 'gb18030' },
    { kind: 'other', encoding: 'gb18030' },
    { kind: 'lost', encoding: 'utf-8' },
  ],
})
