/** What a file is by its first bytes, as far as an office has to do with it. */
export type ContentType = 'pdf' | 'image' | 'package' | 'office' | 'archive' | 'html' | 'text' | 'other'

/** As many bytes as are looked at. */
export const HEAD_BYTES = 64

const SIGNATURES: readonly (readonly [ContentType, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['package', [0x50, 0x4b, 0x03, 0x04]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
]
// HEIC holds its mark behind the length of its first box.
const HEIC = [0x66, 0x74, 0x79, 0x70]

const startsWith = (bytes: Uint8Array, signature: readonly number[], from = 0): boolean =>
  signature.every((byte, at) => bytes[from + at] === byte)

function contentType(head: Uint8Array): ContentType {
  const found = SIGNATURES.find(([, signature]) => startsWith(head, signature))
  if (found !== undefined) return found[0]
  if (startsWith(head, HEIC, 4)) return 'image'
  const start = new TextDecoder('latin1')
    .decode(head.subarray(0, HEAD_BYTES))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(start)) return 'html'
  return head.subarray(0, HEAD_BYTES).some(byte => byte < 9) ? 'other' : 'text'
}

const OFFICE: readonly ContentType[] = ['package', 'office']

/** What a file of an ending may hold: WPS saves either format under any of its endings. An ending that is not here may hold anything. */
const ENDINGS: ReadonlyMap<string, readonly ContentType[]> = new Map<string, readonly ContentType[]>([
  ['pdf', ['pdf']],
  ['ofd', ['package']],
  ['zip', ['package']],
  ['rar', ['archive']],
  ['7z', ['archive']],
  ...['docx', 'doc', 'wps', 'xlsx', 'xlsm', 'xls', 'et', 'pptx', 'ppt', 'dps'].map(ending => [ending, OFFICE] as const),
  ...['jpg', 'jpeg', 'png', 'gif', 'bmp', 'tif', 'tiff', 'heic', 'webp'].map(
    (ending): [string, readonly ContentType[]] => [ending, ['image']],
  ),
])

/** What a file holds, where that is not what its ending says; null where it is, or where nobody can tell. */
export function contentUnlike(path: string, head: Uint8Array): ContentType | null {
  const allowed = ENDINGS.get(/\.([^.]+)$/.exec(path)?.[1]?.toLowerCase() ?? '')
  const found = contentType(head)
  return allowed === undefined || allowed.includes(found) ? null : found
}
