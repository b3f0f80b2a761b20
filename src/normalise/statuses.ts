import type { Status } from '../model/dataset.ts'
import type { SheetNames } from '../model/scheme.ts'
import { squeezed } from './words.ts'

const FINISHED = [
  '已完成 完成 已办结 办结 已结 全部完成 已全部完成 完成(100%) 已完成(100%) 是 √ ✓ ✔',
  '按时完成 已按时完成 按期完成 如期完成 提前完成 超额完成 已超额完成 逾期完成 超期完成 延期完成',
  '已销号 销号 已落实 已办理完毕 办理完毕 已完结 完结',
]
const ONGOING = [
  '进行中 推进中 正在推进 正常推进 序时推进 按序时推进 按序时进度推进 有序推进 持续推进 稳步推进',
  '正在办理 办理中 在办 实施中 正在实施 正在进行 已启动 达序时进度 达到序时进度 正常 建设中',
]
const UNFINISHED = [
  '未完成 未启动 滞后 未办结 进度滞后 推进滞后 推进缓慢 进度缓慢 未开展 未开工 未实施 未落实 停滞',
  '尚未启动 尚未完成 逾期未完成 超期未完成 未按时完成 未达序时进度 暂未启动 否 × ✗ ✘',
]

/** What an office writes for where a task stands, squeezed; the scheme's own words go first. */
export function statusWords(names: SheetNames | null): ReadonlyMap<string, Status> {
  const words = new Map<string, Status>()
  const add = (lists: readonly string[], status: Status): void => {
    for (const list of lists) for (const word of list.split(' ')) words.set(squeezed(word), status)
  }
  add(FINISHED, 'finished')
  add(ONGOING, 'ongoing')
  add(UNFINISHED, 'unfinished')
  for (const [word, status] of names?.statuses ?? []) words.set(squeezed(word), status)
  return words
}
