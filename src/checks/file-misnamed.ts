import type { FileFormat } from '../model/file-reading.ts'
import { inFile } from '../model/finding.ts'
import { defineCheck } from './check.ts'
import { FORMATS } from './file-formats.ts'

/** A file that was read by its content, under a name that says something else. */
export const fileMisnamed = defineCheck<{ format: FileFormat; namedAs: FileFormat }>({
  code: 'FIL-01',
  severity: 'warning',
  title: { zh: '文件名与内容不符，已按内容读取', en: 'Name and content differ; read by its content' },
  why: {
    zh: '文件是什么格式看内容，不看后缀。读是读了，但后缀不对的文件 Excel 打开时会警告，多是系统导出或手工改名造成的，值得核对一眼。',
    en: 'The content tells what a file is, not its name. It was read, but such files were mostly exported or renamed by hand: look at them once.',
  },
  example: { zh: '“市教育局.xlsx”的内容是 CSV 文本。', en: '市教育局.xlsx holds CSV text.' },
  *find({ dataset }) {
    for (const { file, format, namedAs } of dataset.files) {
      if (namedAs !== null) yield { where: inFile(file), details: { format, namedAs } }
    }
  },
  says: ({ format, namedAs }) => ({
    zh: `文件名写的是${after(namedAs)}，内容是${after(format)}；已按${after(format)}读取${asText(format) ? '，单元格全部作为文字' : ''}。`,
    en: `By its name this is ${FORMATS[namedAs].en}, by its content ${FORMATS[format].en}; it was read as the latter${asText(format) ? ', every cell as text' : ''}.`,
  }),
  remedy: () => ({
    zh: '与原系统中的数核对几格；以后请用 Excel 或 WPS“另存为”.xlsx 报送。',
    en: 'Compare a few cells with the system it came from; next time save it as .xlsx in Excel or WPS.',
  }),
  samples: [
    { format: 'csv', namedAs: 'xlsx' },
    { format: 'xls', namedAs: 'xlsx' },
    { format: 'html', namedAs: 'xls' },
  ],
})

// Between a Chinese character and a Latin one stands a space.
const after = (format: FileFormat): string => FORMATS[format].zh.replace(/^(?=[A-Za-z])/, ' ')

const asText = (format: FileFormat): boolean => format === 'csv' || format === 'html'
