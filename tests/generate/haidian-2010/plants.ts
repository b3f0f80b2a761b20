import type { Demo } from './demo.ts'
import { plantFigures, plantNames, plantTasks } from './plant-ledger.ts'
import { plantBonuses, plantDeductions, plantVetoes, plantYears } from './plant-results.ts'

/** Units whose bonuses and deductions are planted, or must stay without any. */
export const PLANTED_ADJUSTMENTS = [
  ...['区法制办公室', '区卫生局', '区商务局', '区旅游局', '体育局', '区民政局', '区水务局', '民防局', '海淀园'],
  ...['海淀工商分局', '区国土资源局', '信访办', '区审计局', '区人事局', '海淀交通支队', '区城市管理监察大队'],
  ...['国有资产监督管理委员会'],
]

/** Plants every case of the README into clean data, each once. */
export function plant(demo: Demo): void {
  plantNames(demo)
  plantTasks(demo)
  plantFigures(demo)
  plantBonuses(demo)
  plantDeductions(demo)
  plantVetoes(demo)
  plantYears(demo)
}
