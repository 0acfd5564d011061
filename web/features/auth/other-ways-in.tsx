import { Button, Stack } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '#web/ui/problem-alert'
import { useAuthOptions } from './account.ts'
import classes from './auth.module.css'
import { NoPasskey } from './no-passkey.tsx'
import { usePasskeyAutofill } from './passkey-autofill.ts'
import { faultOf, passkeysSupported, useSignInWithPasskey } from './passkeys.ts'
import { PROVIDER_ICONS } from './provider-icons.ts'
import { useSocialSignIn } from './sign-in.ts'

interface OtherWaysInProps {
  next: string | undefined
  /** Who has no account yet has no passkey either. */
  isNew?: boolean
  /** The form beside it is signing in. */
  busy?: boolean
}

/** Passkey and the accounts of others, as far as this installation offers them. */
export function OtherWaysIn({ next, isNew = false, busy = false }: OtherWaysInProps) {
  const { t } = useTranslation('auth')
  const { data: options } = useAuthOptions()
  const passkey = useSignInWithPasskey(next)
  const social = useSocialSignIn(next)
  const withPasskey = !isNew && options?.passkey === true && passkeysSupported()
  // Not after a refusal either: what chose the refused one by itself would do so again and again.
  const idle = !busy && !passkey.isPending && !social.isPending && !faultOf(passkey.error)
  usePasskeyAutofill(withPasskey && idle, passkey.mutate)
  if (!options || (!withPasskey && options.social.length === 0)) return null
  return (
    <Stack gap="sm">
      <div className={classes.or}>{t('signIn.or')}</div>
      <ProblemAlert error={faultOf(passkey.error) ?? social.error} feature="auth" />
      {withPasskey && (
        <Button
          variant="default"
          size="md"
          leftSection={<IconFingerprint size={18} stroke={1.5} />}
          loading={passkey.isPending}
          onClick={() => passkey.mutate(undefined)}
        >
          {t('signIn.passkey')}
        </Button>
      )}
      <NoPasskey error={passkey.error} />
      {options.social.map((provider) => {
        const Icon = PROVIDER_ICONS[provider]
        return (
          <Button
            key={provider}
            variant="default"
            size="md"
            leftSection={<Icon size={18} stroke={1.5} />}
            loading={social.isPending && social.variables === provider}
            onClick={() => social.mutate(provider)}
          >
            {t(`signIn.${provider}`)}
          </Button>
        )
      })}
    </Stack>
  )
}
