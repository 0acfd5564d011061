import type { Transform } from 'prosemirror-transform'

export interface Suggested {
  transform: Transform
  /** Where what was taken out begins, and where what was put in ends (positions in the new document). */
  from: number
  to: number
  /** True when something was put in. */
  inserted: boolean
}
