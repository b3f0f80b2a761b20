/** The folder of evidence 佐证材料 that a scheme names, as far as the ledgers ask for it. */
export interface EvidenceFolder {
  /** As the scheme names it. */
  readonly folder: string
  readonly files: readonly EvidenceFile[]
}

/** A file of the folder. */
export interface EvidenceFile {
  /** Relative to the folder, with `/`. */
  readonly path: string
  /** What is wrong with it; null also where nobody names it and it was not opened. */
  readonly fault: EvidenceFault | null
}

/** Nothing in it, or something else than its ending says: `found` is that. */
export type EvidenceFault = { readonly kind: 'empty' } | { readonly kind: 'wrong-type'; readonly found: string }
