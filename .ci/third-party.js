// The licences of all that is bundled into dist/: most of them ask for their text to go wherever the code goes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences under which code may go into perf. Another one stops the build until somebody has read it. */
const ACCEPTED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
  'Unlicense',
]

/** The text of THIRD-PARTY.txt, from the files that esbuild took in. */
export function thirdParty(root, inputs) {
  const notices = [...new Set(inputs.map(packageFolder).filter(folder => folder !== null))]
    .sort()
    .map(folder => notice(join(root, folder)))
  const head =
    'perf contains the following packages, each under its own licence.\nperf 含有下列软件包，各按其许可证使用。\n'
  return [head, ...new Set(notices)].join(`\n${'-'.repeat(80)}\n\n`)
}

/** node_modules/a/node_modules/@b/c/lib/x.js → node_modules/a/node_modules/@b/c */
export function packageFolder(input) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? null
}

function notice(folder) {
  const { name, version, license, licenses, author, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ')
  if (!isAccepted(licence))
    throw new Error(`${name}@${version} is bundled, and its licence is ${licence ?? 'not stated'}`)
  const texts = readdirSync(folder)
    .filter(file => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
  if (texts.length === 0) texts.push(...licenceInReadme(folder))
  const by = author?.name ?? author
  const stated = `${licence}${by ? `, by ${by}` : ''}. The package carries no licence text of its own.`
  return `${name} ${version}${homepage ? `\n${homepage}` : ''}\nLicence: ${licence}\n\n${texts.join('\n\n') || stated}\n`
}

/** Some packages keep the text at the end of their README. */
function licenceInReadme(folder) {
  const readme = readdirSync(folder).find(file => /^readme/i.test(file))
  const text =
    readme &&
    /^#+ *Licen[cs]e\b.*\n([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[1]
  return text?.includes('Permission is hereby granted') ? [text.trim()] : []
}

/** `A OR B` needs one, `A AND B` needs both. */
export function isAccepted(licence) {
  if (typeof licence !== 'string' || licence === '') return false
  const plain = licence.replaceAll(/[()]/g, ' ')
  return plain.split(/ OR /).some(choice => choice.split(/ AND /).every(part => ACCEPTED.includes(part.trim())))
}
