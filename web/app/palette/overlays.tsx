import { useHotkeys, useWindowEvent } from '@mantine/hooks'
import { Suspense, useSyncExternalStore } from 'react'
import { lazyPart } from '#web/lib/lazy-part'
import { openOverlay, overlayStore } from './overlay-store.ts'
import { usePageKeys } from './page-keys.ts'
import { keepTyped } from './typed-ahead.ts'

const loadPalette = () => import('./palette.tsx')
const Palette = lazyPart(async () => (await loadPalette()).Palette)
const ShortcutSheet = lazyPart(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet)

/** The palette and the shortcut sheet, loaded when first asked for, and the keys that open them. */
export function Overlays() {
  const open = useSyncExternalStore(overlayStore.subscribe, overlayStore.read)
  useHotkeys([['mod+K', () => openOverlay('palette')]], [])
  usePageKeys()
  // The key that begins ⌘K already fetches the palette, so that it is there when the K comes; offline it does not.
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Meta' || event.key === 'Control') loadPalette().catch(() => undefined)
    const waiting = overlayStore.read() === 'palette' && document.activeElement?.role !== 'combobox'
    if (waiting && keepTyped(event)) event.preventDefault()
  })
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette />}
      {open === 'shortcuts' && <ShortcutSheet />}
    </Suspense>
  )
}
