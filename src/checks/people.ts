import { remembered } from '../kernel/remembered.ts'
import { plain } from './across.ts'

// Longer ones first: 副局长 is not 副 of a 局长.
const TITLES = [
  ...['党组副书记', '党委副书记', '党组书记', '党委书记', '党组成员', '党委委员', '四级调研员', '三级调研员'],
  ...['二级调研员', '一级调研员', '总工程师', '总经济师', '总会计师', '副总经理', '总经理', '董事长', '副董事长'],
  ...['常务副市长', '常务副区长', '常务副县长', '副秘书长', '秘书长', '办公室主任', '办公室副主任', '科室负责人'],
  ...['主要负责人', '分管负责人', '主要领导', '分管领导', '责任领导', '副总队长', '总队长', '副支队长', '支队长'],
  ...['副大队长', '大队长', '副检察长', '检察长', '副审计长', '副主任科员', '主任科员', '副主席', '副主任', '副局长'],
  ...['副科长', '副处长', '副书记', '副市长', '副区长', '副县长', '副镇长', '副乡长', '副部长', '副股长', '副队长'],
  ...['副院长', '副校长', '副站长', '副所长', '副行长', '副会长', '副经理', '副院长', '调研员', '负责人', '联络员'],
  ...['主席', '主任', '局长', '科长', '处长', '书记', '市长', '区长', '县长', '镇长', '乡长', '部长', '股长', '队长'],
  ...['院长', '校长', '站长', '所长', '行长', '会长', '经理', '科员', '委员', '干事', '领导', '同志', '常委'],
].sort((a, b) => b.length - a.length)
const TITLE = new RegExp(TITLES.join('|'), 'g')

// What is left of a title without a name: 分管, 主要, 常务, 本局, 办公室, 综合科.
const ENDINGS = '局|委|办|室|科|处|股|部|院|校|所|站|队|中心|公司|街道|镇|乡|政府|单位|部门'
const NO_NAME = new RegExp(
  `^(?:分管|主管|主要|常务|具体|牵头|各|相关|有关|本|该|我|党政|副|正)*(?:.{2,}(?:${ENDINGS})|(?:${ENDINGS})+)?$`,
)
// A post such as 局 of 局长 is none.
const SURNAME = new RegExp(`^(?!(?:${ENDINGS}|各|本|该|我|党|副|正)$)\\p{Script=Han}$`, 'u')
const NAME = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?$/u

/** Who a cell of persons names. */
export interface People {
  readonly names: readonly string[]
  /** It says a post (局长, 办公室主任) and nobody's name. */
  readonly postOnly: boolean
}

/** The persons of a cell such as 张三、李四（科长）; numbers of telephones and posts are no names. */
export const peopleIn = remembered((text: string): People => {
  const bare = text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[\d+][\d\s-]{5,}/g, ' ')
    .replace(/[:：]/g, '、')
  const parts = bare.split(/[、,;/\n]/).flatMap(spaced)
  const names = [...new Set(parts.flatMap(part => nameIn(plain(part)) ?? []))]
  const hasTitle = parts.some(part => new RegExp(TITLE.source).test(part))
  return { names, postOnly: hasTitle && names.length === 0 && parts.every(isPost) }
})

/** 王建国 of 王建国局长; 王副市长 stays whole: a surname with a post is how offices name a leader. */
function nameIn(part: string): string | null {
  const bare = part.replace(TITLE, '')
  if (isName(bare)) return bare
  return bare !== part && SURNAME.test(bare) ? part : null
}

/** Whether two names may be one person: 王副市长 and 王建国 may. */
export const mayBeSame = (a: string, b: string): boolean =>
  a === b || ((isSurnamed(a) || isSurnamed(b)) && a[0] === b[0])

const isSurnamed = (name: string): boolean => name.replace(TITLE, '') !== name

const isName = (part: string): boolean => NAME.test(part) && !NO_NAME.test(part)

const isPost = (part: string): boolean => NO_NAME.test(plain(part).replace(TITLE, ''))

/** 王　伟 is one person spaced to the width of three letters, 王小伟 李明 are two. */
function spaced(part: string): string[] {
  const words = part.split(/\s+/).filter(word => word !== '')
  return words.length > 1 && words.every(word => word.length > 1) ? words : [words.join('')]
}
