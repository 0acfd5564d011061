import { Switch, Table } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NotificationPreferences } from '#core/contracts/notifications'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useChangePreferences } from './inbox-queries.ts'
import classes from './preferences.module.css'

type Preference = NotificationPreferences['kinds'][number]

/** A row for each kind, a switch for each way. What concerns an account's safety has a lock instead. */
export function PreferenceTable({ kinds }: { kinds: readonly Preference[] }) {
  const { t } = useTranslation('inbox')
  const words = useErrorWords()
  const change = useChangePreferences()
  const channels = kinds[0]?.channels.map(({ channel }) => channel) ?? []
  return (
    <Table className={classes.table} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th ps={0}>{t('preferences.kind')}</Table.Th>
          {channels.map((channel) => (
            <Table.Th key={channel} className={classes.channel}>
              {t(`channel.${channel}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kinds.map(({ kind, locked, channels: ways }) => {
          const name = t(`kind.${kind.replace('.', '_')}`)
          return (
            <Table.Tr key={kind}>
              <Table.Td ps={0}>
                <div>{name}</div>
                <div className={classes.lead}>{t(`kindLead.${kind.replace('.', '_')}`)}</div>
              </Table.Td>
              {ways.map(({ channel, on }) => {
                const label = t('preferences.switch', { kind: name, channel: t(`channel.${channel}`) })
                return (
                  <Table.Td key={channel} className={classes.channel}>
                    {locked ? (
                      <span
                        className={classes.lock}
                        role="img"
                        aria-label={t('preferences.locked')}
                        title={t('preferences.locked')}
                      >
                        <IconLock size={16} stroke={1.5} aria-hidden />
                      </span>
                    ) : (
                      <Switch
                        aria-label={label}
                        checked={on}
                        onChange={(event) =>
                          change.mutate(
                            { choices: [{ kind, channel, on: event.currentTarget.checked }] },
                            { onError: (error) => notify.failed(words(error).detail) },
                          )
                        }
                      />
                    )}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
