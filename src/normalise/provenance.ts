/** Where a row of a collected ledger comes from; known on every sheet of records, so that they are not told as extra. */
export const PROVENANCE = {
  sourceFile: ['来源文件'],
  sourceSheet: ['来源工作表'],
  sourceRow: ['来源行'],
} as const

export const PROVENANCE_IDS: readonly string[] = Object.keys(PROVENANCE)
