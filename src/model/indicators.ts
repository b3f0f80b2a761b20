import type { Indicator } from './scheme.ts'

/** Every node of a tree of indicators, parents before their children, in the order of the scheme. */
export const allIndicators = (indicators: readonly Indicator[]): Indicator[] =>
  indicators.flatMap(indicator => [indicator, ...allIndicators(indicator.children)])
