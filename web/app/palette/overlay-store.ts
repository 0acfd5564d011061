/** What floats over any page. */
export type Overlay = 'palette' | 'shortcuts'

let open: Overlay | null = null
const listeners = new Set<() => void>()

const set = (next: Overlay | null) => {
  open = next
  for (const listener of listeners) listener()
}

export const openOverlay = (overlay: Overlay) => set(overlay)
export const closeOverlay = () => set(null)
export const overlayStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => open,
}
