import { plain } from './plain.ts'

const STAGE =
  /(?:\d{1,2}月份?|[一二三四]季度|[上下]半年|(?<!\d)年)(?:\d{1,2}[日号]|底|末|上旬|中旬|下旬)?(?:之前|以前|前)?:/g
// Most texts are told from these by a look, and nobody writes an essay of stages.
const LIKELY = /[月季半年][^:：]{0,8}[:：]/
const LONGEST = 2000

/** Whether a text names several stages, each with its time: 3月：立项；6月：开工. */
export function isOfStages(text: string): boolean {
  if (text.length > LONGEST || !LIKELY.test(text)) return false
  return [...plain(text).matchAll(STAGE)].length > 1
}
