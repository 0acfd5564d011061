import { UnstyledButton } from '@mantine/core'
import { type ComponentType, type LazyExoticComponent, type ReactNode, Suspense, useState } from 'react'
import classes from './menu-button.module.css'

export interface MenuContentProps {
  /** The button the menu hangs on. */
  children: ReactNode
}

interface LazyMenuProps {
  menu: LazyExoticComponent<ComponentType<MenuContentProps>>
  /** Fetches the menu's code; called when a hand comes near. */
  preload: () => unknown
  label: string
  narrow: boolean
  className?: string
  children: ReactNode
}

/** A button whose menu is loaded when first wanted, so that the first page carries no floating panels. */
export function LazyMenu({ menu: Menu, preload, label, narrow, className, children }: LazyMenuProps) {
  const [wanted, setWanted] = useState(false)
  const button = (
    <UnstyledButton
      className={`${classes.button} ${className ?? ''}`}
      data-narrow={narrow || undefined}
      aria-label={label}
      aria-haspopup="menu"
      title={narrow ? label : undefined}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={wanted ? undefined : () => setWanted(true)}
    >
      {children}
    </UnstyledButton>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <Menu>{button}</Menu>
    </Suspense>
  )
}
