import type { z } from 'zod'
import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../text/text.ts'
import { type errorShape, fill } from './envelope.ts'

/** The document of a run that could do nothing: the envelope, and the first reason as `error` (a warning is none). */
export function errorDocument(
  command: string,
  findings: readonly Finding[],
  version: string,
  lang: Language,
): z.infer<typeof errorShape> {
  const first = findings.find(({ severity }) => severity === 'error') ?? findings[0]
  return {
    ...fill(command, { version, asOf: null, lang, findings, inputs: [], outputs: [] }),
    error: {
      code: first?.code ?? '',
      message: first?.message[lang] ?? '',
      remedy: first?.remedy[lang] ?? '',
    },
  }
}

/** The document of a run that met a bug of ours: the envelope, and what was thrown. */
export const bugDocument = (
  command: string,
  bug: { readonly message: string; readonly remedy: string },
  version: string,
  lang: Language,
): z.infer<typeof errorShape> => ({
  ...fill(command, { version, asOf: null, lang, findings: [], inputs: [], outputs: [] }),
  error: { code: 'BUG', ...bug },
})
