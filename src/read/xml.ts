import { Unreadable } from '../model/unreadable.ts'
import { decoded } from './xml/decode.ts'
import { Malformed } from './xml/malformed.ts'
import { type Listener, scannerOf } from './xml/scanner.ts'

/** Runs through a part and pauses after each chunk, so that the caller can pass on what is complete by then. */
export function* walkXml(bytes: Uint8Array, part: string, listener: Listener): Generator<void> {
  const scanner = scannerOf(listener)
  try {
    for (const text of decoded(bytes)) {
      scanner.write(text)
      yield
    }
    scanner.end()
    yield
  } catch (error) {
    throw error instanceof Malformed ? new Unreadable('damaged', { part }) : error
  }
}

/** Runs through a whole part. */
export const readXml = (bytes: Uint8Array, part: string, listener: Listener): void => {
  for (const _ of walkXml(bytes, part, listener));
}
