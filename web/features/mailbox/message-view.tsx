import { SegmentedControl, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailboxMessage } from '#core/contracts/mailbox'
import { useFormat } from '#web/lib/use-format'
import { linksIn } from './links.ts'
import classes from './mailbox.module.css'

/** A message as its reader would get it. Its HTML is locked away: no script, no origin, only links that open. */
export function MessageView({ message }: { message: MailboxMessage }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const [form, setForm] = useState('html')
  const { subject, from, to, at, html, text } = message
  const links = linksIn(text)
  return (
    <article className={classes.view}>
      <header className={classes.viewHeader}>
        <div>
          <Title order={2}>{subject}</Title>
          <Text size="sm" c="dimmed">
            {t('mailbox.fromTo', { from, to })} · {format.dateTime(at)}
          </Text>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('mailbox.form')}
          value={form}
          onChange={setForm}
          data={[
            { value: 'html', label: t('mailbox.html') },
            { value: 'text', label: t('mailbox.text') },
          ]}
        />
      </header>
      {links.length > 0 && (
        <ul className={classes.links} aria-label={t('mailbox.links')}>
          {links.map((link) => (
            <li key={link}>
              <a href={link}>{link}</a>
            </li>
          ))}
        </ul>
      )}
      {form === 'html' ? (
        <iframe
          className={classes.html}
          title={subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          srcDoc={`<base target="_top">${html}`}
        />
      ) : (
        <pre className={classes.text}>{text}</pre>
      )}
    </article>
  )
}
