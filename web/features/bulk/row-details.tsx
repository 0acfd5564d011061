import { Suspense, useState } from 'react'
import { lazyPart } from '#web/lib/lazy-part'

const RowText = lazyPart(async () => (await import('./row-text.tsx')).default)

/** A row's text behind its name; what reads Markdown is loaded with the first that is opened. */
export function RowDetails({ name, body, opened = false }: { name: string; body: string; opened?: boolean }) {
  const [open, setOpen] = useState(opened)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {open && (
        <Suspense>
          <RowText body={body} />
        </Suspense>
      )}
    </details>
  )
}
