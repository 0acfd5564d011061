import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePageTitle } from '#web/lib/use-page-title'
import classes from './auth.module.css'

interface AuthScreenProps {
  title: string
  /** One sentence under the title. */
  lead?: ReactNode
  children?: ReactNode
  /** The other ways, under everything. */
  footer?: ReactNode
}

/** A screen of the entrance. */
export function AuthScreen({ title, lead, children, footer }: AuthScreenProps) {
  usePageTitle(title)
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{title}</Title>
        {lead && (
          <Text c="dimmed" mt={4} component="div" className={classes.lead}>
            {lead}
          </Text>
        )}
      </div>
      {children}
      {footer && (
        <Text size="sm" c="dimmed" component="div" className={classes.footer}>
          {footer}
        </Text>
      )}
    </Stack>
  )
}
