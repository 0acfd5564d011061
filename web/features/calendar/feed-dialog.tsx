import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/lib/use-format'
import { ConfirmButton } from '#web/ui/confirm-button'
import { CopyField } from '#web/ui/copy-field'
import { ProblemAlert } from '#web/ui/problem-alert'
import { calendarKeys, createFeed, feedsQuery, revokeFeed } from './calendar-queries.ts'
import classes from './feed-dialog.module.css'

/** The calendar in another program: makes, lists and ends the secret addresses for it. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['calendar', 'common'])
  const client = useQueryClient()
  const format = useFormat()
  const { data: feeds = [], error } = useQuery(feedsQuery())
  const onSettled = () => client.invalidateQueries({ queryKey: calendarKeys.feeds })
  const make = useMutation({ mutationFn: createFeed, onSettled })
  const revoke = useMutation({
    mutationFn: revokeFeed,
    // An address that is dead is not offered to be copied.
    onSuccess: (_, id) => id === make.data?.id && make.reset(),
    onSettled,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('feed.title')}
      closeOnClickOutside={!make.data}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('feed.lead')}</Text>
        <ProblemAlert error={error ?? make.error ?? revoke.error} />
        {make.data && (
          <>
            <CopyField label={t('feed.address')} value={make.data.url} />
            <Text size="sm">{t('feed.once')}</Text>
          </>
        )}
        {feeds.length > 0 && (
          <ul className={classes.feeds} aria-label={t('feed.list')}>
            {feeds.map((feed) => (
              <li key={feed.id} className={classes.feed}>
                <span>
                  {t('feed.made', { date: format.date(feed.createdAt) })}
                  <Text size="sm" c="dimmed">
                    {feed.lastUsedAt
                      ? t('feed.read', { when: format.relative(feed.lastUsedAt, Date.now()) })
                      : t('feed.unread')}
                  </Text>
                </span>
                <ConfirmButton
                  size="xs"
                  consequence={t('feed.revokeLead')}
                  verb={t('feed.revoke')}
                  onConfirm={() => revoke.mutate(feed.id)}
                >
                  {t('feed.revoke')}
                </ConfirmButton>
              </li>
            ))}
          </ul>
        )}
        <Group justify="end">
          {!make.data && (
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              {t('feed.make')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
