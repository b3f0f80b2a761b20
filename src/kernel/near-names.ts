import { distance } from 'fastest-levenshtein'
import { compareText } from './order.ts'

/** How the letters of a name sound, one syllable each; letters that have none stand for themselves. */
export type Sounds = (name: string) => readonly string[]

const SILENT: Sounds = name => [...name]
// 市 区 县 before a name say where, not who.
const AREA = /^[省市区县镇乡]/
// Below this a letter more or less is another body: 农林委 is not 农工委, 市国税局 not 市地税局.
const SHORTEST_WITH_SLIP = 4
const LONG = 10

/**
 * The names that a wrong one may mean, best first, for a person to confirm: those that sound alike (市教玉局), that it abbreviates or
 * that abbreviate it (发改委), that hold the same letters in another order, or that are one letter off.
 */
export function nearNames(word: string, names: Iterable<string>, soundsOf: Sounds = SILENT): string[] {
  const sound = soundsOf(word)
  const ranked = [...new Set(names)].flatMap(name => {
    const cost = costOf({ name: word, sound }, { name, sound: soundsOf(name) })
    return cost === null ? [] : [{ name, cost, apart: distance(word, name) }]
  })
  ranked.sort((a, b) => a.cost - b.cost || a.apart - b.apart || compareText(a.name, b.name))
  return ranked.map(({ name }) => name)
}

interface Heard {
  readonly name: string
  readonly sound: readonly string[]
}

/** The less, the likelier; null: they have nothing to do with each other. */
function costOf(word: Heard, known: Heard): number | null {
  if (word.sound.join(' ') === known.sound.join(' ')) return 0
  if (isAbbreviated(word.name, known.name)) return 1
  if (isAbbreviated([...word.sound], [...known.sound]) && word.name.at(-1) === known.name.at(-1)) return 2
  if (sorted(word.name) === sorted(known.name)) return 1
  return distance(word.name, known.name) <= slipsIn(word.name) ? 2 : null
}

const slipsIn = (name: string): number =>
  name.replace(AREA, '').length < SHORTEST_WITH_SLIP ? 0 : name.length < LONG ? 1 : 2

/** One holds all the letters of the other in their order, or all of it but the 市 or 区 before it (海淀公安分局 for 区公安分局). */
function isAbbreviated(one: string | readonly string[], other: string | readonly string[]): boolean {
  if (isWithin(one, other) || isWithin(other, one)) return true
  if (typeof one !== 'string' || typeof other !== 'string') return false
  const core = other.replace(AREA, '')
  return core !== other && core.length >= SHORTEST_WITH_SLIP && one.endsWith(core)
}

function isWithin(short: string | readonly string[], long: string | readonly string[]): boolean {
  const least = typeof short === 'string' ? 2 : 3
  if (short.length < least || short.length > long.length) return false
  let next = 0
  for (const letter of long) if (letter === short[next]) next++
  return next === short.length
}

const sorted = (word: string): string => [...word].sort(compareText).join('')
