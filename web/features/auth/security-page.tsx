import { useTranslation } from 'react-i18next'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ApplicationSection } from './application-section.tsx'
import { FirstPassword } from './first-password.tsx'
import { PasskeySection } from './passkey-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { ProviderSection } from './provider-section.tsx'
import { useHasPassword } from './providers.ts'
import { SessionSection } from './session-section.tsx'
import { TwoFactorSection } from './two-factor-section.tsx'

/** How the person signs in, and where they are signed in now. */
export function SecurityPage() {
  const { t } = useTranslation('settings')
  const hasPassword = useHasPassword()
  return (
    <>
      <PageHeader title={t('nav.security')} />
      <PageBody narrow>
        {hasPassword ? <PasswordSection /> : <FirstPassword />}
        <TwoFactorSection hasPassword={hasPassword} />
        <PasskeySection />
        <ProviderSection />
        <ApplicationSection />
        <SessionSection />
      </PageBody>
    </>
  )
}
