const NUMERALS = '〇一二三四五六七八九'
const RUN = /[〇零○一二三四五六七八九十]+(?=[年月日号])/g

const digitOf = (numeral: string): string => String(Math.max(0, NUMERALS.indexOf(numeral)))

/** 二十一 is 21, 二〇二四 is 2024. */
function arabic(run: string): string {
  const [tens = '', units, ...rest] = run.split('十')
  if (units === undefined) return [...run].map(digitOf).join('')
  if (rest.length > 0 || tens.length > 1 || units.length > 1) return run
  return (tens === '' ? '1' : digitOf(tens)) + (units === '' ? '0' : digitOf(units))
}

/** A date with its Chinese numerals as digits: 二〇二四年十二月 becomes 2024年12月. */
export const inDigits = (text: string): string => text.replace(RUN, arabic)
