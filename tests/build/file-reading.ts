import { type FileReading, type Leftovers, NOTHING_LEFT } from '../../src/model/file-reading.ts'

/** A file that was read: an ordinary .xlsx, but for what a test names. */
export const fileReading = (
  file: string,
  over: Partial<Omit<FileReading, 'file' | 'left'>> & { readonly left?: Partial<Leftovers> } = {},
): FileReading => ({
  file,
  format: 'xlsx',
  namedAs: null,
  characters: null,
  date1904: false,
  blankTails: [],
  ...over,
  left: { ...NOTHING_LEFT, ...over.left },
})
