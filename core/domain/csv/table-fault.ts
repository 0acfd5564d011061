import { AppError } from '../../errors.ts'

/** Why a table cannot be taken, and in which line or row; the page has a sentence of its own for each reason. */
export class TableFault<Reason extends string> extends AppError {
  constructor(
    readonly fault: Reason,
    /** The field that holds the table. */
    path: string,
    message: string,
    /** Counted from 1; null where it is the whole table. */
    readonly line: number | null = null,
  ) {
    super('invalid_input', message, { fields: [{ path, message }], reason: fault })
  }
}
