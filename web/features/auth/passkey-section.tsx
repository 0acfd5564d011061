import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NAME_MAX } from '#core/contracts/auth'
import { Section } from '#web/ui/section'
import { FreshProblem } from './fresh-problem.tsx'
import { NoPasskey } from './no-passkey.tsx'
import { PasskeyRow } from './passkey-row.tsx'
import { faultOf, passkeysSupported, usePasskeyChanges, usePasskeys } from './passkeys.ts'

/** Keys of the person's devices: signing in without a password. */
export function PasskeySection() {
  const { t } = useTranslation('settings')
  const { data: passkeys = [], error } = usePasskeys()
  const changes = usePasskeyChanges()
  const { add, rename, remove } = changes
  const [name, setName] = useState('')
  return (
    <Section
      title={t('security.passkeys')}
      description={t(passkeysSupported() ? 'security.passkeysLead' : 'security.passkeysUnsupported')}
    >
      <FreshProblem error={faultOf(add.error) ?? rename.error ?? remove.error ?? error} />
      {passkeys.map((passkey) => (
        <PasskeyRow key={passkey.id} passkey={passkey} changes={changes} />
      ))}
      {passkeysSupported() && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate(name.trim(), { onSuccess: () => setName('') })
          }}
        >
          <Group align="end" gap="xs" mt="sm">
            <TextInput
              label={t('security.passkeyName')}
              placeholder={t('security.passkeyExample')}
              maxLength={NAME_MAX}
              required
              w={280}
              maw="100%"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={add.isPending}>
              {t('security.passkeyAdd')}
            </Button>
          </Group>
          <NoPasskey error={add.error} />
        </form>
      )}
    </Section>
  )
}
