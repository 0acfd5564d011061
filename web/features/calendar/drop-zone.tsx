import { type ReactNode, useState } from 'react'
import type { Planned } from '#core/contracts/calendar'
import { dragged } from './dragged.ts'
import classes from './drop-zone.module.css'

interface DropZoneProps {
  className: string | undefined
  label: string
  /** What a piece that is dropped here is told to; absent where nothing may be dropped. */
  onDrop: ((piece: Planned) => void) | undefined
  today?: boolean
  outside?: boolean
  day?: string
  children: ReactNode
}

/** A day, or the tray: shows that it takes what is held over it. */
export function DropZone({ className, label, onDrop, today, outside, day, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a day of the grid is a group of pieces, no set of form fields
    <div
      role="group"
      aria-label={label}
      className={`${className} ${classes.zone}`}
      data-over={over || undefined}
      data-today={today || undefined}
      data-outside={outside || undefined}
      data-day={day}
      onDragOver={(event) => {
        if (!onDrop || !dragged.now()) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const piece = dragged.now()
        if (piece && onDrop) onDrop(piece)
      }}
    >
      {children}
    </div>
  )
}
