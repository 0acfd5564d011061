import { DocumentFault } from './document-fault.ts'

/** Deeper than anybody writes. The parser's time grows with the square of the depth. */
const MAX_DEPTH = 2_000

/** Throws `DocumentFault` where elements are nested deeper than is read. */
export function boundDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new DocumentFault('file_too_deep', 'Its elements are nested too deeply.')
}
