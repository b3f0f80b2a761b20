import { stream } from '../kit/random.ts'
import type { PanelIndicator, PanelRow } from './demo.ts'
import { quality } from './tasks.ts'
import { SCORED, spoken, unitNamed } from './units.ts'

// 20 comprehensive departments, none of which leads an indicator.
const RECOMMENDING = [
  '市人大常委会机关',
  '市政协机关',
  '市委宣传部',
  '市委统一战线工作部',
  '市委政法委员会',
  '市委研究室',
  '市委农村工作办公室',
  '市信访局',
  '市档案局',
  '市总工会',
  '共青团苏州市委员会',
  '市妇女联合会',
  '市政府研究室',
  '市经济和信息化委员会',
  '市人力资源和社会保障局',
  '市审计局',
  '市统计局',
  '市政府国有资产监督管理委员会',
  '市商务局',
  '市机关事务管理局',
]

/** The headings of the judges' columns. */
export const JUDGES: readonly string[] = RECOMMENDING.map(
  (name, index) => `专家${String(index + 1).padStart(2, '0')} ${spoken(unitNamed(name))}`,
)

/** Base and spread of the marks: experts agree on routine work more than on innovation. */
const LEVELS: Readonly<Record<PanelIndicator, readonly [number, number]>> = {
  常规工作: [80, 12],
  其它工作: [81, 11],
  创新创优: [72, 20],
}
const PANEL_INDICATORS = Object.keys(LEVELS) as PanelIndicator[]

// One expert left after the first day: no marks for the units that came last in this list.
const LEFT_EARLY = { judge: 12, indicator: '创新创优', from: 20, to: 30 } as const

/** The rows of 评委打分; a judge never marks the department that recommended him. */
export function samplePanel(): PanelRow[] {
  return PANEL_INDICATORS.flatMap(indicator =>
    SCORED.map((unit, place) => {
      const random = stream(`panel/${indicator}/${unit.name}`)
      const [base, spread] = LEVELS[indicator]
      const level = base + spread * (0.7 * quality(unit) + 0.3 * random.next())
      const marks = RECOMMENDING.map((own, judge) => {
        const mark = Math.round(level + ((judge * 7) % 5) - 2 + 6 * (random.next() - 0.5))
        if (own === unit.name) return '回避' as const
        return isAbsent(indicator, judge, place) ? null : Math.min(98, mark)
      })
      return { unit: unit.name, indicator, marks }
    }),
  )
}

const isAbsent = (indicator: PanelIndicator, judge: number, place: number): boolean =>
  judge === LEFT_EARLY.judge && indicator === LEFT_EARLY.indicator && place >= LEFT_EARLY.from && place < LEFT_EARLY.to
