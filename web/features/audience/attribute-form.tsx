import { Button, Popover, Select, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ATTRIBUTE_TYPES, type Attribute, attributeTypeSchema } from '#core/contracts/audience'
import { attributeKeyOf } from '#core/domain/audience/import-columns'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { audienceKeys, defineAttribute } from './audience-queries.ts'

interface AttributeFormProps {
  /** The one that gets another label; a new one when absent. */
  attribute?: Attribute
  onClose?: () => void
}

/** Adds an attribute, or renames one: its key and its type stay for good. */
export function AttributeForm({ attribute, onClose }: AttributeFormProps) {
  const { t } = useTranslation('audience')
  const client = useQueryClient()
  const words = useErrorWords('audience')
  const [opened, setOpened] = useState(attribute !== undefined)
  const [label, setLabel] = useState(attribute?.label ?? '')
  const [type, setType] = useState(attribute?.type ?? ATTRIBUTE_TYPES[0])
  const key = attribute?.key ?? attributeKeyOf(label)
  const close = () => {
    setOpened(false)
    onClose?.()
  }
  const save = useMutation({
    mutationFn: () => defineAttribute({ key, label: label.trim(), type }),
    onSuccess() {
      if (!attribute) setLabel('')
      close()
    },
    onSettled: () => client.invalidateQueries({ queryKey: audienceKeys.all }),
  })
  const fault = useFieldErrors(save.error, 'audience')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={300}
      trapFocus
    >
      <Popover.Target>
        {attribute ? (
          <Button size="xs" variant="default" onClick={close}>
            {t('attribute.rename')}
          </Button>
        ) : (
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setOpened(!opened)}>
            {t('attribute.add')}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              label={t('attribute.label')}
              description={key && !attribute ? t('attribute.keyIs', { key }) : undefined}
              value={label}
              maxLength={80}
              data-autofocus
              error={
                fault('label') ??
                fault('key') ??
                (save.error && !fault('type') ? words(save.error).detail : null)
              }
              onChange={({ currentTarget }) => setLabel(currentTarget.value)}
            />
            {!attribute && (
              <Select
                label={t('attribute.type')}
                description={t('attribute.typeHint')}
                allowDeselect={false}
                comboboxProps={{ withinPortal: false }}
                value={type}
                data={ATTRIBUTE_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
                error={fault('type')}
                onChange={(value) => setType(attributeTypeSchema.parse(value))}
              />
            )}
            <Button type="submit" loading={save.isPending} disabled={label.trim() === '' || key === ''}>
              {t(attribute ? 'attribute.rename' : 'attribute.add')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
