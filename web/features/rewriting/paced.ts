interface Clock {
  now(): number
  pause(ms: number): Promise<void>
}

/**
 * Shows what grows at most once in `pace` ms. What came in between is shown when that time is over, whether or not
 * more comes: a writer that stalls leaves no word unseen.
 */
export function paced({ now, pause }: Clock, pace: number, show: () => void) {
  let last = Number.NEGATIVE_INFINITY
  let due = false
  const showNow = () => {
    due = false
    last = now()
    show()
  }
  return {
    /** Something has grown. True when it has been shown already. */
    ask(): boolean {
      const wait = last + pace - now()
      if (wait <= 0) {
        showNow()
        return true
      }
      if (!due) void pause(wait).then(() => due && showNow())
      due = true
      return false
    },
    /** Shows at once what is still due. */
    flush: () => due && showNow(),
    /** Nothing is due any more. */
    drop() {
      due = false
    },
  }
}
