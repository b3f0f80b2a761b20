/** What Excel would repair, lose or refuse in a package. */
export type FaultKind =
  | 'not-xml'
  | 'content-type-missing'
  | 'content-type-without-part'
  | 'relationship-without-target'
  | 'id-repeated'
  | 'child-unknown'
  | 'child-order'
  | 'number-invalid'
  | 'text-too-long'
  | 'text-unknown'
  | 'style-unknown'
  | 'cell-beyond-limits'
  | 'cell-order'
  | 'merge-overlap'
  | 'too-many-hyperlinks'
  | 'validation-text-too-long'
  | 'sheet-missing'
  | 'sheet-name-invalid'
  | 'sheet-name-repeated'
  | 'defined-name-invalid'
  | 'defined-name-repeated'
  | 'formula-with-equals'
  | 'formula-too-long'
  | 'formula-text-too-long'
  | 'formula-brackets'
  | 'formula-function-unknown'
  | 'formula-sheet-unknown'
  | 'formula-reference-broken'
  | 'formula-without-result'

/** One fault of a package: which part, and what is wrong where. */
export interface Fault {
  readonly kind: FaultKind
  readonly part: string
  readonly says: string
}

export type Report = (kind: FaultKind, says: string) => void
