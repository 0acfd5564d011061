import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface CopyFieldProps {
  label: string
  value: string
  /** Where it is what the person came for. */
  autoFocus?: boolean
}

/** A value to take along, with its copy button. */
export function CopyField({ label, value, autoFocus }: CopyFieldProps) {
  const { t } = useTranslation('common')
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <TextInput
        label={label}
        value={value}
        readOnly
        flex={1}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            autoFocus={autoFocus}
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} stroke={1.5} />}
          >
            {t(copied ? 'action.copied' : 'action.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
