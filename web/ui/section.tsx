import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useKeptFocus } from '#web/lib/use-kept-focus'
import classes from './section.module.css'

interface SectionProps {
  title: string
  description?: ReactNode
  /** Beside the title. */
  action?: ReactNode
  children?: ReactNode
}

/** A part of a settings page: what it is about, then its controls; a hairline parts it from the next. */
export function Section({ title, description, action, children }: SectionProps) {
  const { target, part } = useKeptFocus<HTMLHeadingElement>()
  return (
    <section className={classes.section} {...part}>
      <div className={classes.head}>
        <div>
          <Title order={2} className={classes.title} ref={target} tabIndex={-1}>
            {title}
          </Title>
          {description && (
            <Text c="dimmed" size="sm" maw={560} component="div">
              {description}
            </Text>
          )}
        </div>
        {action}
      </div>
      {children && <div className={classes.content}>{children}</div>}
    </section>
  )
}
