import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { brief, defineCheck, plain, unitOf } from './check.ts'

// What a task may begin with that says how hard, not how far.
const VAGUE =
  /^(?:进一步|全面|积极|大力|切实|扎实|持续|稳步|有序|深入|不断|着力|统筹|认真|继续)*(?:加强|加快|推进|推动|提升|提高|强化|深化|优化|完善|促进|改善|增强|巩固|规范|健全|抓好|做好|落实|夯实|拓展|统筹|重视|支持|引导)/

// A result, a stage, a date or a number that can be looked up when the year is over.
const RESULT =
  /\d|[一二三四五六七八九十百千万两](?:个|项|家|所|处|座|条|公里|亩|人|次|场|件|户|套|亿|万|成|倍|季度|月)|建成|完成|竣工|开工|投用|投入使用|出台|印发|发布|制定|编制|签约|验收|达到|达标|实现|覆盖|通过|申报|获批|挂牌|上线|运行|交付|启用|开通|通车|召开|举办|销号|清零|不低于|不少于|不超过|以上|以内|前列|零/

/** A task that says 加强 and 推进, and nowhere what is to be there at the end of the year. */
export const goalVague = defineCheck<{ task: string }>({
  code: 'ROW-09',
  severity: 'warning',
  title: { zh: '目标笼统，没有可查的结果', en: 'Goal too vague to be checked' },
  why: {
    zh: '只写“加强”“推进”“提升”，没有数量、时间节点或成果，年底说不清完成没有。',
    en: 'With "strengthen" and "promote" only, no number, stage or result, nobody can say at the end whether it is done.',
  },
  example: {
    zh: '任务写“进一步加强校园安全管理”，没有目标值，也没有目标要求。',
    en: 'The task is "进一步加强校园安全管理", without a target or a standard.',
  },
  *find({ dataset }) {
    for (const task of dataset.tasks) {
      const name = known(task.name)
      if (name === null || !isVague(name) || hasResult(task)) continue
      yield { where: atCell(task.name.at), unit: unitOf(task.owner), found: name, details: { task: brief(name) } }
    }
  },
  says: ({ task }) => ({
    zh: `“${task}”只有要求，没有数量、节点或成果。`,
    en: `"${task}" asks for effort and names no number, stage or result.`,
  }),
  expected: () => ({ zh: '数量、时间节点或成果', en: 'a number, a stage or a result' }),
  remedy: (_, cell) => ({
    zh: `在 ${cell} 或“目标要求”“目标值”写明年底要见到的结果，如“10月底前完成 30 所学校安防改造”。`,
    en: `Write in ${cell}, 目标要求 or 目标值 what will be there at the end of the year, such as 10月底前完成 30 所学校安防改造.`,
  }),
  samples: [{ task: '进一步加强校园安全管理' }],
})

const isVague = (text: string): boolean => {
  const goal = plain(text).replace(/^[\p{P}\d]+/u, '')
  return VAGUE.test(goal) && !RESULT.test(goal)
}

/** A target, a standard that is not vague itself, or a node of a quarter. */
function hasResult({ target, words, nodes }: Task): boolean {
  if (target.kind !== 'blank') return true
  const standard = words.get('standard')
  if (standard !== undefined && standard.kind === 'value' && !isVague(standard.value)) return true
  return nodes.some(({ planned }) => planned.kind === 'value')
}
