import { ActionIcon, Button, Menu, Text, TextInput } from '@mantine/core'
import { IconTag, IconTagOff, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { ConfirmButton } from '#web/ui/confirm-button'
import classes from '../../ui/selection-bar.module.css'
import { audienceKeys, bulkContacts } from './audience-queries.ts'

/** What can be done with the contacts selected, at the foot of the list. */
export function ContactSelection({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const { t } = useTranslation('audience')
  const client = useQueryClient()
  const words = useErrorWords()
  const bulk = useMutation({
    mutationFn: bulkContacts,
    onSuccess({ changed }, { action, tag }) {
      const message = t(`bulk.done.${action}`, { count: changed, tag })
      if (action === 'delete') notify.done(message)
      else
        notify.undo(message, () =>
          bulkContacts({ ids, action: action === 'tag' ? 'untag' : 'tag', tag }).then(again),
        )
      onDone()
    },
    onSettled: () => again(),
    onError: (error) => notify.failed(words(error).detail),
  })
  const again = () => client.invalidateQueries({ queryKey: audienceKeys.all })
  return (
    <section className={classes.bar} aria-label={t('bulk.label')}>
      <Text fw={500} role="status">
        {t('bulk.selected', { count: ids.length })}
      </Text>
      {(['tag', 'untag'] as const).map((action) => (
        <TagMenu
          key={action}
          action={action}
          disabled={bulk.isPending}
          onChoose={(tag) => bulk.mutate({ ids, action, tag })}
        />
      ))}
      <ConfirmButton
        size="xs"
        consequence={t('bulk.deleteConsequence', { count: ids.length })}
        verb={t('common:action.delete')}
        onConfirm={() => bulk.mutate({ ids, action: 'delete' })}
      >
        {t('common:action.delete')}
      </ConfirmButton>
      <ActionIcon aria-label={t('bulk.clear')} onClick={onDone}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </section>
  )
}

function TagMenu({
  action,
  disabled,
  onChoose,
}: {
  action: 'tag' | 'untag'
  disabled: boolean
  onChoose: (tag: string) => void
}) {
  const { t } = useTranslation('audience')
  const [tag, setTag] = useState('')
  const Icon = action === 'tag' ? IconTag : IconTagOff
  return (
    <Menu position="top-start" onClose={() => setTag('')} trapFocus>
      <Menu.Target>
        <Button size="xs" variant="default" disabled={disabled} leftSection={<Icon size={16} stroke={1.5} />}>
          {t(`bulk.${action}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown p={10}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (tag.trim() !== '') onChoose(tag.trim().toLowerCase())
          }}
        >
          <TextInput
            label={t('column.tag')}
            maxLength={40}
            value={tag}
            data-autofocus
            onChange={(event) => setTag(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" mt={8} disabled={tag.trim() === ''}>
            {t(`bulk.${action}`)}
          </Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  )
}
