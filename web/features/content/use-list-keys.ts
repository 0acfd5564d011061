import { useHotkeys } from '@mantine/hooks'

interface ListKeys {
  onToggle?: ((id: string) => void) | undefined
  onPeek: (id: string) => void
  onClear: () => void
}

const links = () => [...document.querySelectorAll<HTMLElement>('[data-content-id]')]
const current = () =>
  document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>('[data-content-id]')

function move(by: 1 | -1) {
  const all = links()
  const now = current()
  const at = now ? all.indexOf(now) + by : by === 1 ? 0 : all.length - 1
  const next = all[Math.max(0, Math.min(at, all.length - 1))]
  next?.focus()
  next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
}

/** j and k walk the rows, x selects, space peeks; Enter opens, since the focus is on the row's link. */
export function useListKeys({ onToggle, onPeek, onClear }: ListKeys): void {
  const withRow = (act: ((id: string) => void) | undefined) => () => {
    const id = current()?.dataset.contentId
    if (id) act?.(id)
  }
  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['x', withRow(onToggle)],
    ['Space', withRow(onPeek)],
    ['Escape', onClear],
  ])
}
