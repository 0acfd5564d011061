import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { DESTINATIONS, SETTINGS } from '../frame/destinations.ts'
import { openOverlay, overlayStore } from './overlay-store.ts'

/** How long after `g` the second letter counts (milliseconds). */
const PATIENCE = 1200

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** `g` and then a letter goes to a place, `n` starts a new piece, `?` lists the keys. Never while typing. */
export function usePageKeys(): void {
  const navigate = useNavigate()
  useEffect(() => {
    let since = 0
    const onKey = (event: KeyboardEvent) => {
      if (
        overlayStore.read() !== null ||
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return
      const key = event.key.toLowerCase()
      const going = event.timeStamp - since < PATIENCE
      since = key === 'g' ? event.timeStamp : 0
      const found = [...DESTINATIONS, SETTINGS].find(({ letter }) => letter === key)
      if (going && found) {
        event.preventDefault()
        void navigate({ to: found.to })
      } else if (key === 'n') void navigate({ to: '/studio' })
      else if (key === '?') openOverlay('shortcuts')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate])
}
