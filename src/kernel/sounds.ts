import { pinyin } from 'pinyin-pro'
import type { Sounds } from './near-names.ts'

// Kept apart by hardly any keyboard or ear: 张 zhang and 臧 zang, 英 ying and 因 yin.
const alike = (syllable: string): string => syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n')

const known = new Map<string, readonly string[]>()

/** How the letters of a name sound, without tones. Loading the dictionary takes a tenth of a second: only who has a wrong name needs it. */
export const soundsOf: Sounds = name => {
  const before = known.get(name)
  if (before !== undefined) return before
  const sounds = pinyin(name, { toneType: 'none', type: 'array' }).map(alike)
  known.set(name, sounds)
  return sounds
}
