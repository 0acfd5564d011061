import { type FocusEvent, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard's place where what had the focus goes away, such as a row's own button: the focus moves on to
 * `target` instead of the top of the page. Spread `part` on what holds both; dialogs opened in it count as within.
 */
export function useKeptFocus<Target extends HTMLElement>() {
  const target = useRef<Target>(null)
  // An element that is taken away is blurred without an event, one that is left is not.
  const within = useRef<Element>(null)
  useEffect(() => {
    // A button that works for a moment has no focus either, and is still there afterwards.
    const isGone = within.current?.isConnected === false
    if (isGone && document.activeElement === document.body) target.current?.focus()
  })
  const part = {
    onFocus: ({ target: focused }: FocusEvent) => {
      within.current = focused
    },
    onBlur: () => {
      within.current = null
    },
  }
  return { target, part }
}
