import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NAME_MAX } from '#core/contracts/auth'

interface PasskeyNameProps {
  initial: string
  label: string
  busy: boolean
  onName: (name: string) => void
  onCancel: () => void
}

/** A passkey's name being changed, in the place of its row. */
export function PasskeyName({ initial, label, busy, onName, onCancel }: PasskeyNameProps) {
  const { t } = useTranslation('common')
  const [name, setName] = useState(initial)
  const next = name.trim()
  return (
    <Group
      component="form"
      gap="xs"
      flex={1}
      onSubmit={(event) => {
        event.preventDefault()
        if (next === initial) onCancel()
        else onName(next)
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TextInput
        aria-label={label}
        flex="1 1 200px"
        autoFocus
        autoComplete="off"
        maxLength={NAME_MAX}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" loading={busy} disabled={next === ''}>
          {t('action.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Group>
    </Group>
  )
}
