import { NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TemplateVariable, VariableValues } from '#core/contracts/templates'

type Value = VariableValues[string]

interface VariableFieldProps {
  variable: TemplateVariable
  value: Value | undefined
  error?: string | undefined
  onChange: (value: Value | undefined) => void
}

/** A template's question, asked as its kind is best answered. */
export function VariableField({ variable, value, error, onChange }: VariableFieldProps) {
  const { t } = useTranslation('templates')
  const { label, kind, example, choices = [], required } = variable
  const common = {
    label: required ? label : t('variable.optional', { label }),
    placeholder: example === '' ? undefined : t('variable.example', { example }),
    error,
  }
  const text = typeof value === 'string' ? value : ''
  const onText = (next: string) => onChange(next === '' ? undefined : next)
  switch (kind) {
    case 'long_text':
      return (
        <Textarea {...common} value={text} maxLength={5000} onChange={(e) => onText(e.currentTarget.value)} />
      )
    case 'choice':
      return (
        <Select
          {...common}
          data={choices}
          clearable={!required}
          value={text === '' ? null : text}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      )
    case 'list':
      return (
        <TagsInput
          {...common}
          placeholder={Array.isArray(value) && value.length > 0 ? undefined : common.placeholder}
          maxTags={50}
          value={Array.isArray(value) ? value : []}
          onChange={(next) => onChange(next.length === 0 ? undefined : next)}
        />
      )
    default:
      return (
        <TextInput
          {...common}
          type={kind === 'link' ? 'url' : 'text'}
          value={text}
          maxLength={5000}
          onChange={(e) => onText(e.currentTarget.value)}
        />
      )
  }
}
