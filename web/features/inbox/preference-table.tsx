import { Switch, Table } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { NotificationPreferences } from '#core/contracts/notifications'
import classes from './preferences.module.css'

type Row = NotificationPreferences['kinds'][number]
interface Choice {
  kind: Row['kind']
  channel: Row['channels'][number]['channel']
  on: boolean
}

interface PreferenceTableProps {
  kinds: readonly Row[]
  onChange: (choice: Choice) => void
}

/** A row for each kind, a switch for each way. What concerns an account's safety has a lock instead. */
export function PreferenceTable({ kinds, onChange }: PreferenceTableProps) {
  const { t } = useTranslation(['notification-settings', 'inbox'])
  const channels = kinds[0]?.channels.map(({ channel }) => channel) ?? []
  return (
    <Table className={classes.table} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th ps={0}>{t('preferences.kind')}</Table.Th>
          {channels.map((channel) => (
            <Table.Th key={channel} className={classes.channel}>
              {t(`inbox:channel.${channel}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kinds.map(({ kind, locked, channels: ways }) => {
          const name = t(`inbox:kind.${kind.replace('.', '_')}`)
          return (
            <Table.Tr key={kind}>
              <Table.Td ps={0}>
                <div>{name}</div>
                <div className={classes.lead}>{t(`kindLead.${kind.replace('.', '_')}`)}</div>
              </Table.Td>
              {channels.map((channel) => {
                const way = ways.find((one) => one.channel === channel)
                const label = t('preferences.switch', { kind: name, channel: t(`inbox:channel.${channel}`) })
                return (
                  <Table.Td key={channel} className={classes.channel}>
                    {way && locked && (
                      <span
                        className={classes.lock}
                        role="img"
                        aria-label={t('preferences.locked')}
                        title={t('preferences.locked')}
                      >
                        <IconLock size={16} stroke={1.5} aria-hidden />
                      </span>
                    )}
                    {way && !locked && (
                      <Switch
                        aria-label={label}
                        checked={way.on}
                        onChange={(event) => onChange({ kind, channel, on: event.currentTarget.checked })}
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
