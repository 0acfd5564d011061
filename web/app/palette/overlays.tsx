import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useGoKeys } from './go-keys.ts'
import { openOverlay, overlayStore } from './overlay-store.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }))

/** The palette and the shortcut sheet, loaded when first asked for, and the keys that open them. */
export function Overlays() {
  const open = useSyncExternalStore(overlayStore.subscribe, overlayStore.read)
  useHotkeys([['mod+K', () => openOverlay('palette')]], [])
  useHotkeys([['shift+?', () => openOverlay('shortcuts')]])
  useGoKeys()
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette />}
      {open === 'shortcuts' && <ShortcutSheet />}
    </Suspense>
  )
}
