const rowAt = (bytes: Buffer, at: number): number | null => {
  const found = /^<row\b[^>]*?\sr="(\d+)"/.exec(bytes.toString('latin1', at, at + 300))?.[1]
  return found === undefined ? null : Number(found)
}

/** Where the last cell ends that has a value, a text or a formula. */
const lastContent = (bytes: Buffer): number => {
  let last = -1
  for (const end of ['</v>', '</is>', '</f>']) {
    const after = bytes.subarray(Math.max(0, last)).lastIndexOf(end)
    if (after >= 0) last = Math.max(0, last) + after
  }
  return last
}

/**
 * The rows below the last one that holds something, which the file lists all the same: formats, mostly of whole columns pasted down.
 * The bytes are searched from their end, so that it costs no pass over the sheet; a sheet written in an unusual way tells nothing.
 */
export const blankTailOf = (content: Uint8Array): { from: number; to: number } | null => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const lastRow = bytes.lastIndexOf('<row')
  const end = lastContent(bytes)
  const filledRow = end < 0 ? -1 : bytes.lastIndexOf('<row', end)
  if (lastRow < 0 || lastRow === filledRow) return null
  const to = rowAt(bytes, lastRow)
  const filled = filledRow < 0 ? 0 : rowAt(bytes, filledRow)
  return to === null || filled === null || to <= filled ? null : { from: filled + 1, to }
}
