// What Windows forbids in a name, each as the full-width sign that looks like it.
const FORBIDDEN: ReadonlyMap<string, string> = new Map([
  ...[...'<>:"/\\|?*'].map((sign): [string, string] => [sign, String.fromCharCode(sign.charCodeAt(0) + 0xfee0)]),
])
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i
// With an ending and a folder there is room left on every disk.
const LONGEST = 80

/** Names that may stand for files of one folder on any machine, without an ending; no two are the same. */
export function fileNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const safe = safeName(name)
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? safe : `${safe}(${n})`
      // Windows tells no capital letter from a small one.
      const key = candidate.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  })
}

function safeName(name: string): string {
  const letters = [...name.replace(/\p{Cc}/gu, ' ')].map(letter => FORBIDDEN.get(letter) ?? letter)
  const short = letters
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
    .trim()
  return short === '' || DEVICE.test(short) ? `${short}_` : short
}
