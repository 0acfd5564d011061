import { useId } from 'react'
import { Kbd } from '#web/ui/kbd'
import type { Command } from './commands.ts'
import classes from './palette.module.css'

interface PaletteGroupProps {
  label: string
  commands: readonly Command[]
  current: Command | undefined
  optionId: (command: Command) => string
  onHover: (command: Command) => void
  onChoose: (command: Command) => void
}

/** One kind of result. The field keeps the focus; the current option is scrolled into view. */
export function PaletteGroup({ label, commands, current, optionId, onHover, onChoose }: PaletteGroupProps) {
  const heading = useId()
  if (commands.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups of options, not fieldsets
    <div role="group" aria-labelledby={heading} className={classes.group}>
      <div id={heading} className={classes.heading}>
        {label}
      </div>
      {commands.map((command) => {
        const active = command === current
        const Icon = command.icon
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field, which keeps the focus
          <div
            key={command.id}
            id={optionId(command)}
            role="option"
            tabIndex={-1}
            aria-selected={active}
            className={classes.option}
            ref={active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseMove={() => !active && onHover(command)}
            onClick={() => onChoose(command)}
          >
            <Icon size={16} stroke={1.5} aria-hidden className={classes.icon} />
            <span className={classes.label}>{command.label}</span>
            {command.hint && <span className={classes.hint}>{command.hint}</span>}
            {command.keys && (
              <span className={classes.keys}>
                {command.keys.map((keys) => (
                  <Kbd key={keys} keys={keys} />
                ))}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}
