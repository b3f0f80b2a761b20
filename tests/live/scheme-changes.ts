/** A number of the scheme: its cell on 参数 by id, and its place in scheme.yaml. */
export interface SchemeChange {
  readonly id: string
  readonly before: number
  readonly after: number
  /** The first `from` behind `anchor` becomes `to`. */
  readonly anchor: string
  readonly from: string
  readonly to: string
}

/** Changes that leave the scheme sound: points that still add up, bands still in order. */
export const SCHEME_CHANGES: readonly SchemeChange[] = [
  { id: 'key.points', before: 24, after: 23, anchor: 'id: key', from: 'points: 24', to: 'points: 23' },
  { id: 'routine.points', before: 12, after: 13, anchor: 'id: routine', from: 'points: 12', to: 'points: 13' },
  { id: 'law.method.each', before: 0.5, after: 0.35, anchor: 'id: law', from: 'each: 0.5', to: 'each: 0.35' },
  { id: 'law.method.floor', before: 0, after: 1.25, anchor: 'id: law', from: 'floor: 0', to: 'floor: 1.25' },
  { id: 'efficiency.method.1.0', before: 0.95, after: 0.97, anchor: 'id: efficiency', from: '[0.95', to: '[0.97' },
  { id: 'clean.method.at', before: 80, after: 93.5, anchor: 'id: clean', from: 'at: 80', to: 'at: 93.5' },
  { id: 'style.method.from.0.1', before: 6, after: 5.75, anchor: 'id: style', from: '[90, 6]', to: '[90, 5.75]' },
  { id: 'style.method.from.1.0', before: 80, after: 82.5, anchor: 'id: style', from: '[80,', to: '[82.5,' },
  // 105 is a mark above the full one before and after: above 105 it would become a mark, and a state would change.
  {
    id: 'innovation.measure.full',
    before: 100,
    after: 104,
    anchor: 'id: innovation',
    from: 'full: 100',
    to: 'full: 104',
  },
  {
    id: 'special.bonus.cap',
    before: 10,
    after: 2.25,
    anchor: 'id: special',
    from: 'bonus: { cap: 10 }',
    to: 'bonus: { cap: 2.25 }',
  },
  {
    id: 'special.deduction.cap',
    before: 10,
    after: 1.5,
    anchor: 'id: special',
    from: 'deduction: { cap: 10 }',
    to: 'deduction: { cap: 1.5 }',
  },
  { id: 'survey.leader.满意', before: 80, after: 77.5, anchor: '领导满意度测评', from: 'value: 80', to: 'value: 77.5' },
  { id: 'grades.优秀', before: 90, after: 91.25, anchor: 'grades:', from: 'from: 90', to: 'from: 91.25' },
]

/** The scheme with the changes written into it. Its worked examples are left out: they hold for the old numbers. */
export function rewritten(scheme: string): string {
  const end = scheme.indexOf('\nexamples:')
  return SCHEME_CHANGES.reduce(
    (text, { anchor, from, to }) => {
      const at = text.indexOf(from, text.indexOf(anchor))
      if (at < 0) throw new Error(`no ${from} behind ${anchor}`)
      return text.slice(0, at) + to + text.slice(at + from.length)
    },
    scheme.slice(0, end + 1),
  )
}
