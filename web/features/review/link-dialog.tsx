import { Button, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contentKeys } from '#web/features/content/index'
import { useFieldErrors } from '#web/lib/errors'
import { CopyField } from '#web/ui/copy-field'
import { ProblemAlert } from '#web/ui/problem-alert'
import { createLink } from './link-queries.ts'

/** Days a link can be good for. */
const LIVES = [3, 7, 14, 30, 90]

/** Makes a link for someone without an account; its address is shown this once. */
export function LinkDialog({ contentId, onClose }: { contentId: string; onClose: () => void }) {
  const { t } = useTranslation(['review', 'common'])
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [days, setDays] = useState(14)
  const make = useMutation({
    mutationFn: () => createLink(contentId, { name: name.trim(), expiresInDays: days }),
    onSuccess: () => client.invalidateQueries({ queryKey: contentKeys.round(contentId) }),
  })
  const fieldError = useFieldErrors(make.error)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(make.data ? 'link.made' : 'link.make')}
      closeOnClickOutside={!make.data}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {make.data ? (
        <Stack gap="md">
          <Text>{t('link.secretLead', { name: make.data.name })}</Text>
          <CopyField label={t('link.address')} value={make.data.url} />
          <Button onClick={onClose} style={{ alignSelf: 'end' }}>
            {t('link.kept')}
          </Button>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            make.mutate()
          }}
        >
          <Stack gap="md">
            <Text c="dimmed">{t('link.lead')}</Text>
            <ProblemAlert error={make.error} />
            <TextInput
              data-autofocus
              label={t('link.name')}
              placeholder={t('link.nameHint')}
              required
              maxLength={80}
              value={name}
              error={fieldError('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Select
              label={t('link.life')}
              allowDeselect={false}
              value={String(days)}
              data={LIVES.map((count) => ({ value: String(count), label: t('link.days', { count }) }))}
              onChange={(value) => setDays(Number(value))}
            />
            <Button type="submit" loading={make.isPending} disabled={name.trim() === ''}>
              {t('link.make')}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
