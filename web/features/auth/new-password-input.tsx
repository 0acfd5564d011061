import { PasswordInput } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PASSWORD_MIN, passwordFault } from '#core/domain/auth/password-rules'
import classes from './auth.module.css'

/** From here on length alone makes guessing hopeless. */
const STRONG = 16

interface NewPasswordInputProps {
  value: string
  onChange: (value: string) => void
  /** Whose password: one made of the address is refused. */
  email?: string
  label?: string
  error?: string
}

/** A password to be chosen: judged by the server's own rules while it is typed. */
export function NewPasswordInput({ value, onChange, email = '', label, error }: NewPasswordInputProps) {
  const { t } = useTranslation('auth')
  const rules = useId()
  const fault = value === '' ? null : passwordFault(value, email)
  const verdict = value === '' ? 'none' : fault ? 'fault' : 'good'
  const Icon = verdict === 'good' ? IconCircleCheck : verdict === 'fault' ? IconAlertCircle : IconInfoCircle
  const words = () => {
    if (verdict === 'none') return t('password.rules', { count: PASSWORD_MIN })
    if (fault === 'PASSWORD_TOO_SHORT') return t('password.more', { count: PASSWORD_MIN - [...value].length })
    if (fault) return t(`password.${fault}`)
    return t([...value].length >= STRONG ? 'password.strong' : 'password.good')
  }
  return (
    <div>
      <PasswordInput
        name="new-password"
        autoComplete="new-password"
        label={label ?? t('field.password')}
        size="md"
        required
        aria-describedby={rules}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
      />
      <div id={rules} className={classes.rules} data-verdict={verdict} aria-live="polite">
        <Icon size={14} stroke={1.75} aria-hidden />
        {words()}
      </div>
    </div>
  )
}
