import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RenderedNotification } from '#core/contracts/notification-templates'
import { useFormat } from '#web/lib/use-format'
import classes from './notification-templates.module.css'

const WIDTHS = ['desktop', 'phone'] as const

/** How a message arrives: a mail as mail programs show it, in a frame that runs nothing. */
export function MessagePreview({ message }: { message: RenderedNotification }) {
  const { t } = useTranslation('notification-templates')
  const format = useFormat()
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>(narrow ? 'phone' : 'desktop')
  if (message.channel === 'email')
    return (
      <div className={classes.preview}>
        <div className={classes.previewBar}>
          <span className={classes.subject}>{message.subject}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('preview.width')}
            value={width}
            onChange={setWidth}
            data={WIDTHS.map((value) => ({ value, label: t(`preview.${value}`) }))}
          />
        </div>
        <div className={classes.stage}>
          <iframe
            className={classes.frame}
            data-width={width}
            title={t('preview.mail')}
            sandbox=""
            srcDoc={message.html}
          />
        </div>
        <p className={classes.dim}>
          {t('preview.size', { size: format.number(Math.ceil(message.bytes / 1024)) })}
        </p>
      </div>
    )
  const { title, text } = saidBy(message)
  return (
    <div className={classes.preview}>
      <div className={classes.stage}>
        <div className={classes.bubble} data-channel={message.channel}>
          {title && <strong>{title}</strong>}
          <span className={classes.text}>{text}</span>
          {message.channel === 'push' &&
            message.actions.map(({ title: label }) => <em key={label}>{label}</em>)}
        </div>
      </div>
      {message.channel === 'sms' && (
        <p className={classes.dim}>
          {t('preview.segments', {
            ...{ count: message.segments, left: format.number(message.left) },
            encoding: message.encoding.toUpperCase(),
          })}
        </p>
      )}
    </div>
  )
}

function saidBy(message: Exclude<RenderedNotification, { channel: 'email' }>) {
  return 'text' in message ? { title: '', text: message.text } : { title: message.title, text: message.body }
}
