/** Exit codes of DESIGN 3. */
export const EXIT = { clean: 0, findings: 1, nothingDone: 2, bug: 3 } as const

/** Clean, or done with findings of severity error that nobody has accepted. */
export const exitFor = (findings: readonly { readonly severity: string; readonly waiver: unknown }[]): number =>
  findings.some(({ severity, waiver }) => severity === 'error' && waiver === null) ? EXIT.findings : EXIT.clean
