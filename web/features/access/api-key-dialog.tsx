import { Button, Checkbox, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createdApiKeySchema } from '#core/contracts/workspaces'
import type { Permission } from '#core/domain/access/permissions'
import { api } from '#web/lib/api'
import { useFieldErrors } from '#web/lib/errors'
import { useSession } from '#web/lib/session'
import { CopyField } from '#web/ui/copy-field'
import { ProblemAlert } from '#web/ui/problem-alert'
import classes from './access.module.css'
import { grantable, SCOPE_GROUPS, scopeKey } from './scope-groups.ts'

/** Days a key can live. */
const LIVES = [7, 30, 90, 180, 365]

/** Makes a key; its secret is shown this once. */
export function ApiKeyDialog({ onMade, onClose }: { onMade: () => unknown; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common'])
  const { role } = useSession()
  const allowed = grantable(role)
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<Permission[]>(['content:read'])
  const [days, setDays] = useState(90)
  const make = useMutation({
    mutationFn: () =>
      api.post(
        '/api/workspaces/current/api-keys',
        { name: name.trim(), scopes, expiresInDays: days },
        createdApiKeySchema,
      ),
    onSuccess: onMade,
  })
  const fieldError = useFieldErrors(make.error)
  const toggle = (scope: Permission) =>
    setScopes(scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope])
  const made = make.data
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(made ? 'apiKeys.made' : 'apiKeys.make')}
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {made ? (
        <Stack gap="md">
          <Text>{t('apiKeys.secretLead')}</Text>
          <CopyField label={t('apiKeys.secret')} value={made.key} autoFocus />
          <Button onClick={onClose} style={{ alignSelf: 'end' }}>
            {t('apiKeys.kept')}
          </Button>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            make.mutate()
          }}
        >
          <Stack gap="md">
            <ProblemAlert error={make.error} feature="settings" />
            <TextInput
              data-autofocus
              label={t('apiKeys.name')}
              description={t('apiKeys.nameLead')}
              required
              maxLength={80}
              value={name}
              error={fieldError('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Select
              label={t('apiKeys.life')}
              value={String(days)}
              data={LIVES.map((count) => ({ value: String(count), label: t('apiKeys.days', { count }) }))}
              onChange={(value) => setDays(Number(value))}
            />
            <div>
              <Text fw={500}>{t('apiKeys.may')}</Text>
              {SCOPE_GROUPS.map(({ key, scopes: all }) => {
                const offered = all.filter((scope) => allowed.includes(scope))
                if (offered.length === 0) return null
                return (
                  <Checkbox.Group
                    key={key}
                    className={classes.group}
                    label={t(`apiKeys.group.${key}`)}
                    labelProps={{ c: 'dimmed', fz: 'sm' }}
                    value={scopes}
                  >
                    <Stack gap={8} mt={6}>
                      {offered.map((scope) => (
                        <Checkbox
                          key={scope}
                          value={scope}
                          label={t(`apiKeys.scope.${scopeKey(scope)}`)}
                          onChange={() => toggle(scope)}
                        />
                      ))}
                    </Stack>
                  </Checkbox.Group>
                )
              })}
            </div>
            <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>
              {t('apiKeys.make')}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
