import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Rule, Segment } from '#core/contracts/audience-segments'
import { useErrorWords } from '#web/lib/errors'
import { useFormat } from '#web/lib/use-format'
import audienceClasses from './audience.module.css'
import classes from './live-count.module.css'
import { previewQuery } from './segment-queries.ts'

interface LiveCountProps {
  rule: Rule
  complete: boolean
  /** Its members are counted already. */
  snapshot: Segment | undefined
}

/** Whom the rule means right now, as it is written. */
export function LiveCount({ rule, complete, snapshot }: LiveCountProps) {
  const { t } = useTranslation('audience')
  const format = useFormat()
  const words = useErrorWords('audience')
  const [settled] = useDebouncedValue(JSON.stringify(rule), 250)
  const asked: Rule = JSON.parse(settled)
  // What is complete is the rule as it stands, so that it is the one to ask about.
  const ready = complete && !snapshot && settled === JSON.stringify(rule)
  const { data, error, isFetching } = useQuery({
    ...previewQuery(asked, 0),
    enabled: ready,
  })
  // The count comes first; who they are may take a second pass.
  const { data: shown } = useQuery({
    ...previewQuery(asked, 10),
    enabled: ready && data !== undefined && !isFetching,
  })
  const sample = shown?.sample ?? []
  const count = snapshot ? snapshot.members : data?.count
  return (
    <section className={classes.live} aria-label={t('count.title')} data-waiting={isFetching || undefined}>
      <p className={classes.big} role="status">
        {count === undefined ? '–' : format.number(count)}
        <span className={audienceClasses.dim}>
          {snapshot
            ? t('segment.kind.snapshot')
            : data
              ? t('count.of', { total: format.number(data.total) })
              : t('count.contacts')}
        </span>
      </p>
      {!complete && !snapshot && <p className={audienceClasses.dim}>{t('count.incomplete')}</p>}
      {error && complete && <p className={audienceClasses.bad}>{words(error).detail}</p>}
      {!snapshot && sample.length > 0 && (
        <ul className={classes.sample}>
          {sample.map(({ id, name, email, phone }) => (
            <li key={id}>
              <Link to="/audience" search={{ id }} className={classes.sampleLink}>
                {name || email || phone || id}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!snapshot && data && sample.length > 0 && data.count > sample.length && (
        <p className={audienceClasses.dim}>
          {t('count.more', { n: format.number(data.count - sample.length) })}
        </p>
      )}
    </section>
  )
}
