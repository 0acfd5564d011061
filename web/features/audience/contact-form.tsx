import { Button, Group, NumberInput, Select, Stack, TagsInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute, Contact } from '#core/contracts/audience'
import { useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFocusFault } from '#web/lib/use-focus-fault'
import { ProblemAlert } from '#web/ui/problem-alert'
import { attributesQuery, audienceKeys, createContact, tagsQuery, updateContact } from './audience-queries.ts'
import { ChannelConsent, type ConsentChoice } from './channel-consent.tsx'

type Value = string | number | boolean | null

/** A contact's fields, to be filled in or changed; what was not touched is not sent. */
export function ContactForm({ contact, onDone }: { contact?: Contact; onDone?: () => void }) {
  const { t } = useTranslation('audience')
  const client = useQueryClient()
  const { data: attributes = [] } = useQuery(attributesQuery())
  const { data: tags = [] } = useQuery(tagsQuery())
  const [fields, setFields] = useState({
    ...{ name: contact?.name ?? '', email: contact?.email ?? '', phone: contact?.phone ?? '' },
    ...{
      externalId: contact?.externalId ?? '',
      timeZone: contact?.timeZone ?? '',
      locale: contact?.locale ?? '',
    },
  })
  const [values, setValues] = useState<Record<string, Value>>({})
  const [chosen, setChosen] = useState<string[]>(contact?.tags ?? [])
  const [consents, setConsents] = useState<ConsentChoice[]>([])
  const save = useMutation({
    mutationFn: () => {
      const body = {
        ...{ name: fields.name, email: fields.email || null, phone: fields.phone || null, tags: chosen },
        ...{ externalId: fields.externalId || null, timeZone: fields.timeZone || null },
        ...{ locale: fields.locale || null, attributes: values },
        consents: consents.map((choice) => ({ ...choice, how: 'manual' as const })),
      }
      return contact ? updateContact(contact.id, contact.version, body) : createContact(body)
    },
    async onSuccess() {
      notify.done(t('form.saved'))
      setConsents([])
      setValues({})
      await client.invalidateQueries({ queryKey: audienceKeys.all })
      onDone?.()
    },
  })
  const fieldError = useFieldErrors(save.error, 'audience')
  const form = useFocusFault(save.error)
  const text = (key: keyof typeof fields, props: object = {}) => (
    <TextInput
      label={t(`field.${key}`)}
      value={fields[key]}
      // What is no language is refused by the contract, which gives no code.
      error={fieldError(key)}
      onChange={(event) => setFields({ ...fields, [key]: event.currentTarget.value })}
      {...props}
    />
  )
  return (
    <form
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="sm">
        <ProblemAlert error={save.error} feature="audience" />
        {text('name', { maxLength: 160 })}
        {text('email', { type: 'email', maxLength: 254 })}
        {text('phone', { type: 'tel', maxLength: 40, placeholder: '+34 600 100 200' })}
        <Group grow align="start" gap="sm">
          {text('externalId', { maxLength: 120 })}
          {text('locale', { maxLength: 35, placeholder: 'es' })}
        </Group>
        {text('timeZone', { maxLength: 60, placeholder: 'Europe/Madrid' })}
        <TagsInput
          label={t('column.tags')}
          data={tags.map(({ tag }) => tag)}
          maxTags={50}
          error={fieldError('tags')}
          value={chosen}
          onChange={(next) => setChosen([...new Set(next.map((tag) => tag.trim().toLowerCase()))])}
        />
        {attributes.map((attribute) => (
          <AttributeField
            key={attribute.key}
            attribute={attribute}
            value={values[attribute.key] ?? contact?.attributes[attribute.key] ?? null}
            error={fieldError(`attributes.${attribute.key}`)}
            onChange={(value) => setValues({ ...values, [attribute.key]: value })}
          />
        ))}
        <ChannelConsent contact={contact} value={consents} onChange={setConsents} />
        <Group justify="end">
          <Button type="submit" loading={save.isPending}>
            {contact ? t('common:action.save') : t('form.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface AttributeFieldProps {
  attribute: Attribute
  value: Value
  error: string | undefined
  onChange: (value: Value) => void
}

function AttributeField({ attribute: { label, type }, value, error, onChange }: AttributeFieldProps) {
  const { t } = useTranslation('audience')
  if (type === 'number')
    return (
      <NumberInput
        label={label}
        value={typeof value === 'number' ? value : ''}
        error={error}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      />
    )
  if (type === 'boolean')
    return (
      <Select
        label={label}
        clearable
        data={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        value={typeof value === 'boolean' ? String(value) : null}
        onChange={(next) => onChange(next === null ? null : next === 'true')}
      />
    )
  return (
    <TextInput
      label={label}
      type={type === 'date' ? 'date' : 'text'}
      maxLength={500}
      value={typeof value === 'string' ? value : ''}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
