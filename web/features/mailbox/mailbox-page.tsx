import { ActionIcon, Anchor, Text, TextInput, Title } from '@mantine/core'
import { IconArrowLeft, IconMail, IconMailOff, IconSearch } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#web/lib/problem'
import { usePageTitle } from '#web/lib/use-page-title'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { TimeAgo } from '#web/ui/time-ago'
import { Wordmark } from '#web/ui/wordmark'
import classes from './mailbox.module.css'
import { MessageView } from './message-view.tsx'
import { useMailbox } from './queries.ts'

/** Mail of the local environment: the list at one side, the message at the other. */
export function MailboxPage() {
  const { t } = useTranslation('settings')
  const { to, id } = useSearch({ from: '/mailbox' })
  const navigate = useNavigate({ from: '/mailbox' })
  const { data: messages, error, refetch } = useMailbox(to)
  const open = messages?.find((message) => message.id === id)
  usePageTitle(t('mailbox.title'))
  if (isProblem(error, 'not_found'))
    return (
      <main id="main" tabIndex={-1}>
        <EmptyState icon={IconMailOff} title={t('mailbox.absent')}>
          {t('mailbox.absentLead')}
        </EmptyState>
      </main>
    )
  return (
    <main id="main" tabIndex={-1} className={classes.page} data-reading={open ? true : undefined}>
      <div className={classes.list}>
        <header className={classes.header}>
          <Anchor c="inherit" underline="never" renderRoot={(props) => <Link to="/" {...props} />}>
            <Wordmark />
          </Anchor>
          <Title order={1} className={classes.title}>
            {t('mailbox.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('mailbox.lead')}
          </Text>
          <TextInput
            type="search"
            aria-label={t('mailbox.filter')}
            placeholder={t('mailbox.filter')}
            leftSection={<IconSearch size={16} stroke={1.5} />}
            value={to ?? ''}
            onChange={(event) =>
              navigate({ search: { to: event.currentTarget.value || undefined }, replace: true })
            }
          />
        </header>
        {error && <ErrorState error={error} retry={refetch} />}
        {!messages && !error && <LoadingRows rows={5} />}
        {messages?.length === 0 && (
          <EmptyState icon={IconMail} title={t('mailbox.empty')}>
            {t('mailbox.emptyLead')}
          </EmptyState>
        )}
        <ul className={classes.messages}>
          {messages?.map((message) => (
            <li key={message.id}>
              <Link
                to="/mailbox"
                search={{ to, id: message.id }}
                className={classes.message}
                aria-current={message.id === id ? 'true' : undefined}
              >
                <span className={classes.line}>
                  <span className={classes.to}>{message.to}</span>
                  <TimeAgo at={message.at} />
                </span>
                <span className={classes.subject}>{message.subject}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <section className={classes.reader} aria-label={t('mailbox.message')}>
        {open ? (
          <>
            <ActionIcon
              className={classes.back}
              aria-label={t('mailbox.back')}
              onClick={() => navigate({ search: { to } })}
            >
              <IconArrowLeft size={20} stroke={1.5} />
            </ActionIcon>
            <MessageView message={open} />
          </>
        ) : (
          <EmptyState icon={IconMail} title={t('mailbox.choose')} />
        )}
      </section>
    </main>
  )
}
