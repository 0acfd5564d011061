import { AppError } from '#core/errors'

/** Optimistic locking: a row's version is its entity tag. */
export const etagOf = (row: { version: number }): string => `"v${row.version}"`

/** The entity tag a change must bring. Throws `precondition_required`. */
export function requireIfMatch(header: string | undefined): string {
  if (!header) throw new AppError('precondition_required', 'Send the ETag you read in `If-Match`.')
  return header
}

/** What an edit over a version that is no longer the present one is told. */
export const changedMeanwhile = (what: string): AppError =>
  new AppError(
    'precondition_failed',
    `Someone changed this ${what} meanwhile. Load it again; nothing was saved.`,
  )
