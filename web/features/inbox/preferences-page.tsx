import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { Section } from '#web/ui/section'
import { preferencesQuery } from './inbox-queries.ts'
import { PhoneSection } from './phone-section.tsx'
import { PreferenceTable } from './preference-table.tsx'
import { PushSection } from './push-section.tsx'
import { QuietHours } from './quiet-hours.tsx'
import { useChangePreferences } from './use-change-preferences.ts'

/** What I am told, by which way, and when I am left alone. */
export function PreferencesPage() {
  const { t } = useTranslation('inbox')
  const words = useErrorWords()
  const { data, error, refetch } = useQuery(preferencesQuery)
  const change = useChangePreferences()
  return (
    <>
      <PageHeader title={t('preferences.title')} />
      <PageBody narrow>
        {error && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <LoadingRows rows={8} />}
        {data && (
          <>
            <Section title={t('preferences.what')} description={t('preferences.whatLead')}>
              <PreferenceTable
                kinds={data.kinds}
                onChange={(choice) =>
                  change.mutate(
                    { choices: [choice] },
                    { onError: (problem) => notify.failed(words(problem).detail) },
                  )
                }
              />
            </Section>
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
