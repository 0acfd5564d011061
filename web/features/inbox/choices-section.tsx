import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type ChangePreferencesInput,
  type NotificationPreferences,
  type PreferenceScope,
  preferenceScopeSchema,
} from '#core/contracts/notifications'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { Section } from '#web/ui/section'
import { kindsIn, ownChoicesTakenBack } from './preference-choices.ts'
import { PreferenceTable } from './preference-table.tsx'
import { useChangePreferences } from './use-change-preferences.ts'

/** What I am told and by which way: in this workspace, or in every one where I chose nothing else. */
export function ChoicesSection({ kinds }: Pick<NotificationPreferences, 'kinds'>) {
  const { t } = useTranslation('notification-settings')
  const words = useErrorWords()
  const change = useChangePreferences()
  const [scope, show] = useState<PreferenceScope>('workspace')
  const save = (choices: ChangePreferencesInput['choices']) =>
    change.mutate({ choices }, { onError: (problem) => notify.failed(words(problem).detail) })
  const own = ownChoicesTakenBack(kinds)
  return (
    <Section title={t('preferences.what')} description={t('preferences.whatLead')}>
      <Group mb="sm" gap="sm">
        <SegmentedControl
          aria-label={t('preferences.scope')}
          value={scope}
          data={preferenceScopeSchema.options.map((value) => ({
            value,
            label: t(`preferences.in.${value}`),
          }))}
          onChange={(value) => show(preferenceScopeSchema.parse(value))}
        />
        {scope === 'workspace' && own.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => save(own)}>
            {t('preferences.follow')}
          </Button>
        )}
      </Group>
      <PreferenceTable kinds={kindsIn(kinds, scope)} onChange={(choice) => save([{ ...choice, scope }])} />
    </Section>
  )
}
