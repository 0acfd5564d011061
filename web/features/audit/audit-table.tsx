import { ActionIcon, Code, Table } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedAuditEntry } from '#core/contracts/security'
import { membersQuery } from '#web/features/access/member-queries'
import { TimeAgo } from '#web/ui/time-ago'
import { useActionWords } from './action-words.ts'
import classes from './audit.module.css'
import { subjectOf } from './subject-of.ts'

/** The entries, newest first; one opens to everything it holds. */
export function AuditTable({ entries }: { entries: readonly NamedAuditEntry[] }) {
  const { t } = useTranslation('settings')
  const wordsOf = useActionWords()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Table className={classes.table} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36}>
            <span className={classes.hidden}>{t('audit.details')}</span>
          </Table.Th>
          <Table.Th className={classes.when} w={148}>
            {t('audit.when')}
          </Table.Th>
          <Table.Th>{t('audit.who')}</Table.Th>
          <Table.Th>{t('audit.what')}</Table.Th>
          <Table.Th ta="end" className={classes.number} w={64}>
            {t('audit.seq')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Fragment key={entry.id}>
            <Table.Tr>
              <Table.Td>
                <ActionIcon
                  size={24}
                  aria-expanded={open === entry.id}
                  aria-label={t('audit.detailsOf', { action: wordsOf(entry.action) })}
                  onClick={() => setOpen(open === entry.id ? null : entry.id)}
                >
                  {open === entry.id ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
                </ActionIcon>
              </Table.Td>
              <Table.Td className={classes.when}>
                <TimeAgo at={entry.at} />
              </Table.Td>
              <Table.Td>
                <ActorName entry={entry} />
                <div className={classes.below}>
                  <TimeAgo at={entry.at} />
                </div>
              </Table.Td>
              <Table.Td className={classes.action}>
                <WhatWasDone entry={entry} />
              </Table.Td>
              <Table.Td ta="end" className={classes.number}>
                {entry.seq ?? '–'}
              </Table.Td>
            </Table.Tr>
            {open === entry.id && (
              <Table.Tr>
                <Table.Td colSpan={5}>
                  <Code block>{JSON.stringify(entry, null, 2)}</Code>
                </Table.Td>
              </Table.Tr>
            )}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** In words, with the name of what it was done to; the code itself on hover and in the details. */
function WhatWasDone({ entry }: { entry: NamedAuditEntry }) {
  const { t } = useTranslation(['audience', 'common'])
  const wordsOf = useActionWords()
  const names = subjectOf(entry, {
    role: (code) => t(`common:role.${code}`, { defaultValue: code }),
    channel: (code) => t(`channel.${code}`, { defaultValue: code }),
    reason: (code) => t(`reason.${code}`, { defaultValue: code }),
  })
  return (
    <>
      <span title={entry.action}>{wordsOf(entry.action)}</span>
      {names.length > 0 && <div className={classes.name}>{names.join(' · ')}</div>}
    </>
  )
}

/** A person by name; a key, a guest or the system is told as such. */
function ActorName({ entry: { actor, actorName } }: { entry: NamedAuditEntry }) {
  const { t } = useTranslation('settings')
  const { data: members } = useQuery(membersQuery)
  const [kind = '', id = ''] = actor.split(':')
  const left = kind === 'user' && members && members.every(({ userId }) => userId !== id)
  const what =
    { key: t('audit.key'), guest: t('audit.guest') }[kind] ?? (left ? t('audit.formerMember') : null)
  return (
    <>
      {kind === 'system' ? t('audit.system', { name: id }) : (actorName ?? what ?? id)}
      {actorName && what && <div className={classes.name}>{what}</div>}
    </>
  )
}
