/** Exit codes of DESIGN 3. */
export const EXIT = { clean: 0, findings: 1, nothingDone: 2, bug: 3 } as const

/** Clean, or done with findings of severity error. */
export const exitFor = (findings: readonly { readonly severity: string }[]): number =>
  findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean
