import { useTranslation } from 'react-i18next'
import type { ContactDetail, TimelineEntry } from '#core/contracts/audience'
import { TimeAgo } from '#web/ui/time-ago'
import listClasses from '../../ui/list.module.css'
import audienceClasses from './audience.module.css'
import classes from './contact-timeline.module.css'

/** What happened, newest first: consents with their proof, messages, changes. */
export function ContactTimeline({ contact }: { contact: ContactDetail }) {
  const { t } = useTranslation('audience')
  return (
    <>
      {contact.segments.length > 0 && (
        <p className={audienceClasses.dim}>
          {t('timeline.segments', { names: contact.segments.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <ol className={listClasses.list}>
        {contact.timeline.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the entries have no id of their own and never move
          <li key={at} className={classes.entry}>
            <Words entry={entry} />
            <span className={audienceClasses.dim}>
              <TimeAgo at={entry.at} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function Words({ entry }: { entry: TimelineEntry }) {
  const { t, i18n } = useTranslation('audience')
  if (entry.kind === 'consent') {
    const proof = [t(`how.${entry.how}`), entry.source, entry.ip, entry.note].filter(Boolean)
    return (
      <span>
        <span className={audienceClasses.name}>
          {t(`timeline.consent.${entry.what}`, { channel: t(`channel.${entry.channel}`) })}
        </span>
        <span className={audienceClasses.dim}> {proof.join(' · ')}</span>
      </span>
    )
  }
  const key = entry.what.replaceAll('.', '_')
  return (
    <span className={audienceClasses.name}>
      {i18n.exists(`audience:event.${key}`) ? t(`event.${key}`) : entry.what}
    </span>
  )
}
