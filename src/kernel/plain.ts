/** Text by which two entries are the same to a reader: width, case, blanks and line breaks do not count. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s|\u200b|\ufeff/g, '')
    .toLowerCase()
