import { Stack, Text, Title } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './states.module.css'

interface EmptyStateProps {
  icon?: TablerIcon
  title: string
  /** The next step, in a sentence. */
  children?: ReactNode
  action?: ReactNode
}

/** Nothing here yet: says what belongs here and offers the next step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <Stack className={classes.state} gap={4} align="center">
      {Icon && <Icon size={28} stroke={1.5} aria-hidden className={classes.icon} />}
      <Title order={2} className={classes.heading}>
        {title}
      </Title>
      {children && (
        <Text c="dimmed" maw={420} component="div">
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  )
}
