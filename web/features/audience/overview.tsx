import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CONTACT_CHANNELS } from '#core/contracts/consent'
import { useFormat } from '#web/lib/use-format'
import { overviewQuery } from './audience-queries.ts'
import classes from './overview.module.css'

/** How many there are and whom a channel reaches; with the segments by name where that is all there is to see. */
export function Overview({ named = false }: { named?: boolean }) {
  const { t } = useTranslation('audience')
  const format = useFormat()
  const { data } = useQuery(overviewQuery())
  const numbers = [
    { key: 'contacts', label: t('overview.contacts'), value: data?.contacts },
    ...CONTACT_CHANNELS.map((channel) => ({
      ...{ key: channel, label: t(`overview.${channel}`), value: data?.reachable[channel] },
    })),
    { key: 'suppressed', label: t('overview.suppressed'), value: data?.suppressed },
  ]
  return (
    <>
      <dl className={classes.overview}>
        {numbers.map(({ key, label, value }) => (
          <div key={key} className={classes.number}>
            <dt>{label}</dt>
            <dd>{value === undefined ? '–' : format.number(value)}</dd>
          </div>
        ))}
      </dl>
      {named && data && data.segments.length > 0 && (
        <dl className={classes.counts} aria-label={t('tabs.segments')}>
          {data.segments.map(({ id, name, members }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{format.number(members)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
