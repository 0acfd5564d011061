import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SendingSettings } from '#core/contracts/deliveries'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { Section } from '#web/ui/section'
import { PreferenceTable } from '../inbox/preference-table.tsx'
import { QuietTimes } from '../inbox/quiet-times.tsx'
import { settingsQuery, useChangeSettings } from './delivery-queries.ts'
import { memberDefaults, withDefault } from './member-defaults.ts'
import { TrackingSettings } from './tracking-settings.tsx'

/** What holds for everybody whom the workspace writes to. Each change is saved at once. */
export function SendingRulesPage() {
  const { t } = useTranslation('deliveries')
  const words = useErrorWords()
  const { data, error, refetch } = useQuery(settingsQuery)
  const change = useChangeSettings()
  const save = (next: Partial<SendingSettings>) =>
    change.mutate(next, { onError: (problem) => notify.failed(words(problem).detail) })
  return (
    <>
      <PageHeader title={t('rules.title')} parent={{ label: t('title'), to: '/settings/deliveries' }} />
      <PageBody narrow>
        {error && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <LoadingRows rows={8} />}
        {data && (
          <>
            <Section title={t('rules.quiet')} description={t('rules.quietLead')}>
              <QuietTimes
                label={t('rules.quietOn')}
                value={data.quietHours}
                onChange={(quietHours) => save({ quietHours })}
              />
            </Section>
            <Section title={t('rules.members')} description={t('rules.membersLead')}>
              <PreferenceTable
                kinds={memberDefaults(data.defaults)}
                onChange={(one) => save({ defaults: withDefault(data.defaults, one) })}
              />
            </Section>
            <TrackingSettings settings={data} onChange={save} />
          </>
        )}
      </PageBody>
    </>
  )
}
