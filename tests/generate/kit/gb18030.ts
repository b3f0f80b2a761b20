// Node decodes GB18030 but does not encode it, so the table is its decoder run backwards over all two-byte codes.
const codes = new Map<string, number>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue
    const letter = decoder.decode(Uint8Array.of(lead, trail))
    if ([...letter].length === 1 && !codes.has(letter)) codes.set(letter, lead * 256 + trail)
  }
}

/** Text as GB18030, of letters with a code of one or two bytes. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    const code = codes.get(letter)
    if (point < 0x80) bytes.push(point)
    else if (code !== undefined) bytes.push(code >> 8, code & 0xff)
    else throw new Error(`no two-byte code for ${letter}`)
  }
  return Uint8Array.from(bytes)
}
