import type { Finding } from './finding.ts'

/** Nothing can be done: usage, scheme, no readable input, or a result that cannot be saved. Thrown by read, write, cli and app only; exit code 2. */
export class Stop extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(findings.map(f => `${f.code} ${f.message.zh}`).join('\n'))
    this.name = 'Stop'
    this.findings = findings
  }
}
