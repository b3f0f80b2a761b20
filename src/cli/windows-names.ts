import type { Refusal } from '../app/world.ts'

// Windows keeps these names for devices, with any ending: CON.xlsx cannot be written.
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Windows forbids
const FORBIDDEN = /[<>:"|?*\u0000-\u001f]/
const LONGEST_NAME = 255

/** Excel opens no file whose folder and name together are longer. */
export const LONGEST_PATH = 218

/** Why Windows would not take this name for a file or a folder; null where it would. */
export function nameRefusal(name: string): Refusal | null {
  if (name.length > LONGEST_NAME) return 'too-long'
  return DEVICES.test(name) || FORBIDDEN.test(name) || /[. ]$/.test(name) ? 'name-not-allowed' : null
}
