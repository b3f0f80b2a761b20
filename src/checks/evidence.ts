import { plain } from './across.ts'

// What a cell of evidence says where it names nothing.
const BARE = new Set(
  '有|是|无|没有|略|同上|见附件|详见附件|附件|见材料|详见材料|已提供|已提交|已上传|已报|齐全|完备|材料|佐证材料|见报告|有佐证|/|-|—|√'.split(
    '|',
  ),
)

/** Whether a cell of evidence names no document: 见附件, 有. */
export const isBare = (evidence: string): boolean => BARE.has(plain(evidence).replace(/[。.，,；;]+$/, ''))

// 工作通知1份、现场照片5张: what kinds of paper there are, not which.
const KINDS =
  /会议纪要|会议记录|工作总结|总结|实施方案|工作方案|方案|通知|照片|图片|截图|录像|视频|报表|报告|文件|资料|材料|台账|简报|信息|新闻|报道|记录|签到表|名单|合同|协议|验收单|验收表|意见稿|佐证|复印件|扫描件|证书|清单|计划|现场|工作|系统|统计|会议|活动|印发|征求|相关|有关|及|和|等|各|约|[\d一二三四五六七八九十两]+\s*[份张个册套篇次件本页幅条]?/g

/** Whether a text says only what kinds of paper there are (会议纪要1份): two tasks may well have one each. */
export const isGeneric = (evidence: string): boolean =>
  plain(evidence)
    .replace(KINDS, '')
    .replace(/[^\p{L}\p{N}]/gu, '') === ''
