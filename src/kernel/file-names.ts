const ENDING =
  /\.(?:pdf|ofd|docx?|wps|rtf|xlsx?|xlsm|et|csv|pptx?|dps|txt|jpe?g|png|bmp|gif|tiff?|heic|webp|mp4|mov|avi|mp3|zip|rar|7z)(?![\p{L}\p{N}])/giu
// A list of files is parted by these, and a name may hold them too: 1、总结.pdf.
const BOUNDARY = /[、，,;；\n\r\t《》“”"<>|：:（(【[]/
const LONGEST = 120

/** A file's name for comparing: width, case, blanks and how accents are put together do not count. */
export const fileKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .toLowerCase()

/** A file that a text names: the name as it most likely is, then the longer ones it may be. */
export interface NamedFile {
  readonly name: string
  readonly candidates: readonly string[]
}

/** The files that a text names by their endings, in their order. */
export function filesNamedIn(text: string): NamedFile[] {
  const found: NamedFile[] = []
  let from = 0
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const end = index + ending.length
    const whole = text.slice(Math.max(from, end - LONGEST), end)
    const starts = [...whole].flatMap((letter, i) => (BOUNDARY.test(letter) ? [i + 1] : []))
    const names = [...starts.reverse(), 0].map(start => whole.slice(start).trim())
    const [name = ''] = names.filter(one => one.length > ending.length)
    if (name !== '') found.push({ name: baseName(name), candidates: [...new Set(names.map(one => fileKey(one)))] })
    from = end
  }
  return found
}

/** The name of a file without its folders. */
export const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
