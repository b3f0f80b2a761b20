import type { Path } from '../model/scheme-source.ts'

/** Decisions on an edge that the data of any scheme can reach. */
export const ALWAYS_NEEDED = ['rounding', 'rounding.indicator', 'rounding.total', 'ties', 'ties.rank'] as const

/** Whether what is missing at a path is a decision on an edge (SCH-06), rather than plain content (SCH-14). */
export const isPolicy = (path: Path): boolean => ALWAYS_NEEDED.some(policy => policy === path.join('.'))
