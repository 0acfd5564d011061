import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useErrorWords } from '#web/lib/errors'

interface ProblemAlertProps {
  error: unknown
  children?: ReactNode
  /** Whose catalogue tells what is wrong with a field. */
  feature?: string
}

/** A failed action, told above the form it belongs to. Nothing while all is well. */
export function ProblemAlert({ error, children, feature }: ProblemAlertProps) {
  const words = useErrorWords(feature)
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
