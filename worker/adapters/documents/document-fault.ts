/** Stable names of why a file's words cannot be read; the page says them in its language. */
export type FaultReason =
  | 'file_empty'
  | 'file_no_words'
  | 'file_scanned'
  | 'file_kind'
  | 'file_protected'
  | 'file_damaged'
  | 'file_too_long'
  | 'file_too_many_pages'
  | 'file_unpacks_too_large'
  | 'file_too_deep'

/** A file whose words cannot be read. `message` is for people. */
export class DocumentFault extends Error {
  override readonly name = 'DocumentFault'

  constructor(
    readonly reason: FaultReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
