import { Group, Text } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

interface NoticeProps {
  tone: 'plain' | 'warn' | 'error' | 'ai'
  icon: TablerIcon
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** Something to know about this page, above its words; it never moves the focus. */
export function Notice({ tone, icon: Icon, title, children, actions }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.75} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <Text fw={500}>{title}</Text>
        {children && (
          <Text component="div" c="dimmed">
            {children}
          </Text>
        )}
        {actions && (
          <Group gap={8} mt={8}>
            {actions}
          </Group>
        )}
      </div>
    </div>
  )
}
