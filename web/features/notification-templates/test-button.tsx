import { Button, Popover, type PopoverProps } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'

/** How a form asks for the place a test goes to. */
export interface AskedTest<Place> {
  error: Error | null
  pending: boolean
  onSend: (place: Place) => void
}

interface TestButtonProps<Place> {
  label: string
  icon?: ReactNode
  disabled?: boolean
  position: PopoverProps['position']
  send: (place: Place | Record<string, never>) => Promise<{ to: string }>
  said: (to: string) => string
  /** Asks for what the test needs first; without it the test goes at once. */
  form?: (test: AskedTest<Place>) => ReactNode
  /** The form says itself what was refused. */
  formSaysFaults?: boolean
}

/** Sends a test to oneself, or asks first for the place it goes to. */
export function TestButton<Place>(props: TestButtonProps<Place>) {
  const { label, icon, disabled, position, send, said, form, formSaysFaults } = props
  const words = useErrorWords()
  const [opened, setOpened] = useState(false)
  const test = useMutation({
    mutationFn: send,
    onSuccess({ to }) {
      setOpened(false)
      notify.done(said(to))
    },
    onError: (error) => !formSaysFaults && notify.failed(words(error).detail),
  })
  const button = (
    <Button
      variant="default"
      leftSection={icon}
      disabled={disabled}
      loading={test.isPending}
      aria-expanded={form ? opened : undefined}
      onClick={() => (form ? setOpened(!opened) : test.mutate({}))}
    >
      {label}
    </Button>
  )
  if (!form) return button
  return (
    <Popover opened={opened} onChange={setOpened} position={position} width={280} trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>
        {form({ error: test.error, pending: test.isPending, onSend: test.mutate })}
      </Popover.Dropdown>
    </Popover>
  )
}
