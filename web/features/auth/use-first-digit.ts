import { useRef } from 'react'

/** Goes back to the first of a code's boxes, so that a new one is typed from its beginning. */
export function useFirstDigit() {
  const ref = useRef<HTMLDivElement>(null)
  return { ref, focusFirst: () => ref.current?.querySelector('input')?.focus() }
}
