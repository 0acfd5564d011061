import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_VERSION_NAME } from '#core/contracts/history'

interface NameFormProps {
  label: string
  verb: string
  initial?: string
  busy: boolean
  /** An empty name takes it away; only where there was one. */
  onName: (name: string) => void
}

export function NameForm({ label, verb, initial = '', busy, onName }: NameFormProps) {
  const { t } = useTranslation('history')
  const [name, setName] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onName(name.trim())
    setName(initial === '' ? '' : name.trim())
  }
  return (
    <form onSubmit={submit}>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          label={label}
          placeholder={t('nameHint')}
          maxLength={MAX_VERSION_NAME}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={busy}
          disabled={name.trim() === initial.trim()}
        >
          {verb}
        </Button>
      </Group>
    </form>
  )
}
