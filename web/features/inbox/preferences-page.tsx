import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { Section } from '#web/ui/section'
import { ChoicesSection } from './choices-section.tsx'
import { preferencesQuery } from './inbox-queries.ts'
import { PhoneSection } from './phone-section.tsx'
import { PushSection } from './push-section.tsx'
import { QuietHours } from './quiet-hours.tsx'

/** What I am told, by which way, and when I am left alone. */
export function PreferencesPage() {
  const { t } = useTranslation('notification-settings')
  const { data, error, refetch } = useQuery(preferencesQuery)
  return (
    <>
      <PageHeader title={t('preferences.title')} />
      <PageBody narrow>
        {error && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <LoadingRows rows={8} />}
        {data && (
          <>
            <ChoicesSection kinds={data.kinds} />
            <PushSection />
            <PhoneSection />
            <Section title={t('preferences.quiet')} description={t('preferences.quietLead')}>
              <QuietHours preferences={data} />
            </Section>
          </>
        )}
      </PageBody>
    </>
  )
}
