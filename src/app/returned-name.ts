import type { Language, Text } from '../text/text.ts'
import type { World } from './world.ts'

const SUFFIX: Text = { zh: '-退回', en: '-returned' }

const stemOf = (name: string): string => name.replace(/\.[^.]+$/, '')

/** What the copy of a submission is called, without its ending. */
export const returnedName = (file: string, language: Language): string => `${stemOf(file)}${SUFFIX[language]}`

/** Whether a file is called as the returned copy of another would be. */
export function isCopyOf(path: string, original: string, { paths }: World): boolean {
  const copy = stemOf(paths.basename(path)).replace(/-\d+$/, '')
  const other = stemOf(paths.basename(original))
  return Object.values(SUFFIX).some(suffix => copy === `${other}${suffix}`)
}
