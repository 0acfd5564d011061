import { ActionIcon, Group, Menu, Text, Tooltip } from '@mantine/core'
import { IconArchive, IconArrowBackUp, IconArrowLeft, IconClock, IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InboxItem } from '#core/contracts/notifications'
import { useFormat } from '#web/lib/use-format'
import classes from './inbox.module.css'
import { InboxSentence } from './inbox-sentence.tsx'
import { ItemFace } from './item-face.tsx'
import { ItemLink } from './item-link.tsx'
import { snoozeTimes } from './snooze-times.ts'
import type { InboxActions } from './use-inbox-actions.ts'

interface InboxDetailProps {
  item: InboxItem
  actions: InboxActions
  onBack: () => void
}

/** The chosen item at full length, with what can be done about it. */
export function InboxDetail({ item, actions, onBack }: InboxDetailProps) {
  const { t } = useTranslation('inbox')
  const format = useFormat()
  const { said, values } = item.data
  const excerpt = said?.body ?? item.data.excerpt
  const away = item.archivedAt !== null || item.snoozedUntil !== null
  return (
    <article className={classes.detail}>
      <div className={classes.tools}>
        <ActionIcon className={classes.back} aria-label={t('back')} onClick={onBack}>
          <IconArrowLeft size={20} stroke={1.5} />
        </ActionIcon>
        {away ? (
          <Tool label={t('restore')} icon={IconArrowBackUp} onClick={() => actions.restore(item)} />
        ) : (
          <Tool label={`${t('archive')} (e)`} icon={IconArchive} onClick={() => actions.archive(item)} />
        )}
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon aria-label={`${t('snooze')} (h)`} title={`${t('snooze')} (h)`}>
              <IconClock size={16} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {snoozeTimes(new Date()).map(({ key, at }) => (
              <Menu.Item
                key={key}
                rightSection={<span className={classes.until}>{format.dateTime(at.toISOString())}</span>}
                onClick={() => actions.snooze(item, at)}
              >
                {t(`until.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Tool label={`${t('unread')} (u)`} icon={IconMail} onClick={() => actions.unread(item)} />
      </div>
      <Group wrap="nowrap" align="flex-start" gap="md">
        <ItemFace item={item} size={40} />
        <div>
          <h2 className={classes.title}>
            <InboxSentence item={item} />
          </h2>
          <time className={classes.moment} dateTime={item.createdAt}>
            {format.dateTime(item.createdAt)}
          </time>
        </div>
      </Group>
      {excerpt && <blockquote className={classes.quote}>{excerpt}</blockquote>}
      {values?.change && <Text mt="md">{t('security.advice')}</Text>}
      <ItemLink item={item} />
    </article>
  )
}

function Tool({
  label,
  icon: Icon,
  onClick,
}: {
  label: string
  icon: typeof IconArchive
  onClick: () => void
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Icon size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}
