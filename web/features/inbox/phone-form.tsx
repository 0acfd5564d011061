import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'

interface PhoneFormProps {
  label: string
  description: string
  submit: string
  cancel: string
  error: string | null
  isBusy: boolean
  isCode?: boolean
  onSubmit(value: string): void
  /** Null: there is nothing to go back to. */
  onCancel: (() => void) | null
}

/** One field and its button: for the number, and for the code that came to it. */
export function PhoneForm({ isCode = false, isBusy, error, onSubmit, onCancel, ...words }: PhoneFormProps) {
  const [value, setValue] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (value.trim()) onSubmit(value.trim())
      }}
    >
      <TextInput
        label={words.label}
        description={words.description}
        type={isCode ? 'text' : 'tel'}
        inputMode={isCode ? 'numeric' : 'tel'}
        autoComplete={isCode ? 'one-time-code' : 'tel'}
        {...(isCode && { maxLength: 6 })}
        maw={320}
        value={value}
        error={error}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Group gap="xs" mt="sm">
        <Button type="submit" variant="default" loading={isBusy} disabled={value.trim() === ''}>
          {words.submit}
        </Button>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </Group>
    </form>
  )
}
