import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useErrorWords } from '#web/lib/errors'

/** A failed action, told above the form it belongs to. Nothing while all is well. */
export function ProblemAlert({ error, children }: { error: unknown; children?: ReactNode }) {
  const words = useErrorWords()
  if (!error) return null
  const { title, detail } = words(error)
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      title={title}
      icon={<IconAlertTriangle size={16} stroke={1.5} />}
    >
      {detail}
      {children}
    </Alert>
  )
}
