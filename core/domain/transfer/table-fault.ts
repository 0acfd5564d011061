import { AppError } from '../../errors.ts'

export const TABLE_FAULTS = [
  'quote',
  'columns',
  'rows',
  'no_title',
  'title',
  'type',
  'language',
  'tags',
  'too_long',
] as const
export type TableFaultReason = (typeof TABLE_FAULTS)[number]

/** Why a file cannot be imported, and in which line or row; the page has a sentence of its own for each reason. */
export class TableFault extends AppError {
  constructor(
    readonly fault: TableFaultReason,
    message: string,
    /** Counted from 1; null where it is the whole file. */
    readonly line: number | null = null,
  ) {
    super('invalid_input', message, { fields: [{ path: 'text', message }], reason: fault })
  }
}
