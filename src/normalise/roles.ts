import { simplified } from '../kernel/simplified.ts'
import type { NameFault } from '../model/unit.ts'

/** What a unit is to a task. */
export type Role = 'lead' | 'responsible' | 'supporting'

/** What one role is given in a cell that names roles, as it stands there. */
export interface RolePart {
  readonly role: Role
  readonly text: string
  readonly fault?: Exclude<NameFault, 'traditional'>
}

const WORDS: Readonly<Record<Role, string>> = {
  lead: '(?:第一|总)?牵头|主办|主责',
  responsible: '责任|落实|实施|完成|承担',
  supporting: '配合|协办|协同|协助|参与|参加|支持',
}
// Who carries a task out beside one that leads it is responsible, alone he leads it.
const UNDERTAKER = '承办'
const UNIT = '(?:责任)?(?:单位|部门|主体|机构)?'
// What a cell may say of persons: no unit, and told by columns of its own.
const PERSONS =
  /^(?:[^:]{0,4}领导|责任人|负责人|具体责任人|联系人|联络人|联络员|经办人|联系电话|电话|联系方式|责任处室|责任科室|承办人)$/
const LABEL = new RegExp(`(?:${Object.values(WORDS).join('|')}|${UNDERTAKER})${UNIT}\\s*[:：]`, 'g')
// Any other words before a colon, at the start of a line or after a separator: 督办单位：
const OTHER_LABEL = /(?:^|[\s；;，,、。])([\p{Script=Han}]{2,8})\s*[:：]/gu
const NAMES_A_ROLE = /(?:单位|部门|主体|机构)$/
// No cell of roles is longer, and the forms above need not be tried on essays.
const LONGEST = 2000

interface Label {
  readonly from: number
  readonly to: number
  /** The role; null where the words are none that is known; persons are no units. */
  readonly role: Role | 'undertaker' | 'persons' | null
}

/** The parts of a cell that names roles (牵头单位：甲局 责任单位：乙局、丙局); null where it names none. `own` is the role of its column. */
export function roleParts(text: string, own: Role): readonly RolePart[] | null {
  if (text.length > LONGEST || !/[:：]/.test(text)) return null
  const labels = labelsIn(simplified(text))
  const isOfRoles = labels.some(({ role }) => role !== null && role !== 'persons')
  const isUnknownRole = labels.some(({ from, to, role }) => role === null && NAMES_A_ROLE.test(wordOf(text, from, to)))
  if (!isOfRoles && !isUnknownRole) return null
  const hasLead = labels.some(({ role }) => role === 'lead')
  const before = trimmed(text.slice(0, labels[0]?.from))
  const outside: RolePart[] = before === '' ? [] : [{ role: own, text: before, fault: 'outside-roles' }]
  const parts = labels.flatMap(({ from, to, role }, i): RolePart[] => {
    const end = labels[i + 1]?.from ?? text.length
    const given = trimmed(text.slice(to, end))
    if (role === 'persons') return []
    if (role === null) return [{ role: own, text: trimmed(text.slice(from, end)), fault: 'role-unknown' }]
    const meant = role !== 'undertaker' ? role : hasLead ? 'responsible' : 'lead'
    if (given === '') return [{ role: meant, text: trimmed(text.slice(from, to)), fault: 'role-without-unit' }]
    return [{ role: meant, text: given }]
  })
  return [...outside, ...parts]
}

function labelsIn(text: string): Label[] {
  const known = [...text.matchAll(LABEL)].map(({ 0: label, index }): Label => {
    return { from: index, to: index + label.length, role: roleOf(label) }
  })
  const others = [...text.matchAll(OTHER_LABEL)].flatMap(({ 0: label, 1: word = '', index }): Label[] => {
    const to = index + label.length
    const from = index + label.indexOf(word)
    if (known.some(one => one.from < to && from < one.to)) return []
    return [{ from, to, role: PERSONS.test(word) ? 'persons' : null }]
  })
  return [...known, ...others].sort((a, b) => a.from - b.from)
}

function roleOf(label: string): Label['role'] {
  if (label.startsWith(UNDERTAKER)) return 'undertaker'
  const roles: readonly Role[] = ['lead', 'responsible', 'supporting']
  return roles.find(role => new RegExp(`^(?:${WORDS[role]})`).test(label)) ?? null
}

const wordOf = (text: string, from: number, to: number): string => text.slice(from, to).replace(/\s*[:：]$/, '')

/** Without blanks and separators at the ends: they part it from its neighbours. */
const trimmed = (text: string): string => text.replace(/^[\s；;，,、。]+|[\s；;，,、。]+$/g, '')
