import type { Leftovers } from '../model/file-reading.ts'
import { inFile } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { defineCheck } from './check.ts'

type Counted = Exclude<keyof Leftovers, 'externalLinks' | 'macros'>

const KINDS: Readonly<Record<Counted, (n: number) => Text>> = {
  cellPictures: n => ({ zh: `单元格图片 ${n} 张`, en: n === 1 ? '1 picture in a cell' : `${n} pictures in cells` }),
  pictures: n => ({ zh: `浮动图片 ${n} 张`, en: n === 1 ? '1 picture' : `${n} pictures` }),
  comments: n => ({ zh: `批注 ${n} 条`, en: n === 1 ? '1 comment' : `${n} comments` }),
  objects: n => ({ zh: `嵌入的文件 ${n} 个`, en: n === 1 ? '1 embedded file' : `${n} embedded files` }),
}

const partsOf = (left: Leftovers): readonly Text[] => [
  ...(Object.keys(KINDS) as Counted[]).filter(kind => left[kind] > 0).map(kind => KINDS[kind](left[kind])),
  ...(left.macros ? [{ zh: '宏', en: 'macros' }] : []),
]

/** Pictures, comments, embedded files and macros: there, and not looked at. */
export const contentsUnread = defineCheck<{ left: Leftovers }>({
  code: 'FIL-08',
  severity: 'note',
  title: { zh: '图片、批注等没有读取', en: 'Pictures and comments are not read' },
  why: {
    zh: '只读单元格里的字和数。写在图片、批注或嵌入文件里的完成情况，不会参加计算；宏从不运行。',
    en: 'Only the text and numbers of cells are read. What stands in pictures, comments or embedded files is not counted; macros are never run.',
  },
  example: { zh: '工作簿里有浮动图片 3 张、批注 2 条。', en: 'The workbook holds 3 pictures and 2 comments.' },
  *find({ dataset }) {
    for (const { file, left } of dataset.files) {
      if (partsOf(left).length > 0) yield { where: inFile(file), details: { left } }
    }
  },
  says: ({ left }) => ({
    zh: `工作簿里有${partsOf(left)
      .map(({ zh }) => zh)
      .join('、')}，没有读取。`,
    en: `The workbook holds ${partsOf(left)
      .map(({ en }) => en)
      .join(', ')}; they are not read.`,
  }),
  remedy: () => ({
    zh: '无需处理；其中有要计分的内容，请写到单元格里。',
    en: 'Nothing to do; if any of it should count, write it into cells.',
  }),
  samples: [
    { left: { cellPictures: 2, pictures: 3, comments: 1, objects: 1, externalLinks: 0, macros: true } },
    { left: { cellPictures: 1, pictures: 1, comments: 2, objects: 2, externalLinks: 0, macros: false } },
  ],
})
