import { lazy, Suspense, useState } from 'react'

const RowText = lazy(() => import('./row-text.tsx'))

/** A row's text behind its name; what reads Markdown is loaded with the first that is opened. */
export function RowDetails({ name, body }: { name: string; body: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {open && (
        <Suspense>
          <RowText body={body} />
        </Suspense>
      )}
    </details>
  )
}
