import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useErrorWords } from '#web/lib/errors'

interface ProblemAlertProps {
  error: unknown
  children?: ReactNode
  /** Whose catalogue tells what is wrong with a field. */
  feature?: string
}

/**
 * A failed action, told above the form it belongs to. Nothing while all is well. Fields that the form marks tell their own
 * faults; the first of them is gone to.
 */
export function ProblemAlert({ error, children, feature }: ProblemAlertProps) {
  const words = useErrorWords(feature)
  const alert = useRef<HTMLDivElement>(null)
  const [isMarked, setMarked] = useState(false)
  useLayoutEffect(() => {
    const form = error ? alert.current?.closest('form') : null
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
    setMarked(Boolean(field))
    field?.focus()
  }, [error])
  if (!error) return null
  const { title, detail, besideMarks } = words(error)
  return (
    <Alert
      ref={alert}
      role="alert"
      color="red"
      variant="light"
      title={title}
      icon={<IconAlertTriangle size={16} stroke={1.5} />}
    >
      {isMarked ? besideMarks : detail}
      {children}
    </Alert>
  )
}
