import { Button, Group, Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ColorSchemeControl } from '#web/app/frame/color-scheme-control'
import { switchLanguage } from '#web/app/i18n'
import { api, tokens } from '#web/lib/api'
import { useFieldErrors } from '#web/lib/errors'
import { languageName } from '#web/lib/format'
import { isPageLanguage, PAGE_LANGUAGES } from '#web/lib/language'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { accountQuery, useAccount } from './account.ts'

/** The person: the name others see, and how the page speaks and looks to them. */
export function ProfilePage() {
  const { t, i18n } = useTranslation('settings')
  return (
    <>
      <PageHeader title={t('nav.profile')} />
      <PageBody narrow>
        <NameSection />
        <Section title={t('profile.language')} description={t('profile.languageLead')}>
          <Select
            maw={280}
            aria-label={t('profile.language')}
            value={i18n.language}
            data={PAGE_LANGUAGES.map((code) => ({ value: code, label: languageName(code, code) }))}
            onChange={(code) => isPageLanguage(code) && switchLanguage(code)}
          />
        </Section>
        <Section title={t('profile.appearance')} description={t('profile.appearanceLead')}>
          <Group maw={280} grow>
            <ColorSchemeControl />
          </Group>
        </Section>
      </PageBody>
    </>
  )
}

function NameSection() {
  const { t } = useTranslation(['settings', 'common'])
  const session = useSession()
  const { data: account } = useAccount()
  const queryClient = useQueryClient()
  const [name, setName] = useState(session.name)
  const save = useMutation({
    mutationFn: () => api.post('/api/auth/update-user', { name: name.trim() }),
    onSuccess: async () => {
      await tokens.renew()
      await queryClient.invalidateQueries(accountQuery)
      notify.done(t('common:state.saved'))
    },
  })
  const fieldError = useFieldErrors(save.error)
  return (
    <Section title={t('profile.you')} description={account?.user.email}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <ProblemAlert error={save.error} />
        <Group align="end" gap="xs">
          <TextInput
            label={t('profile.name')}
            description={t('profile.nameLead')}
            autoComplete="name"
            maxLength={80}
            required
            w={280}
            maw="100%"
            value={name}
            error={fieldError('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={save.isPending} disabled={name.trim() === session.name}>
            {t('common:action.save')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
