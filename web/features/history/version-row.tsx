import { Avatar, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Version } from '#core/contracts/history'
import { useFormat } from '#web/lib/use-format'
import { PersonAvatar } from '#web/ui/person-avatar'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './history.module.css'
import { NameForm } from './name-form.tsx'
import type { useHistoryActions } from './use-history.ts'

interface VersionRowProps {
  version: Version
  chosen: boolean
  canWrite: boolean
  actions: ReturnType<typeof useHistoryActions>
  onChoose: () => void
}

const SHOWN = 3

/** One version; what can be done with it shows once it is chosen. */
export function VersionRow({ version, chosen, canWrite, actions, onChoose }: VersionRowProps) {
  const { t } = useTranslation('history')
  const format = useFormat()
  const { id, kind, name, authors } = version
  const writers = format.list(authors.map((author) => author.name))
  return (
    <li className={classes.version} data-chosen={chosen || undefined}>
      <UnstyledButton className={classes.choose} aria-pressed={chosen} onClick={onChoose}>
        <span className={classes.label}>
          <span className={classes.name}>{name ?? t(`kind.${kind}`)}</span>
          <Text span size="xs" c="dimmed">
            <TimeAgo at={version.at} />
            {name !== null && kind !== 'named' && ` · ${t(`kind.${kind}`)}`}
          </Text>
          {writers && (
            <Text span size="xs" c="dimmed">
              {t('writers', { names: writers })}
            </Text>
          )}
        </span>
        <Avatar.Group spacing={6}>
          {authors.slice(0, SHOWN).map((author) => (
            <PersonAvatar key={author.id} id={author.id} name={author.name} size={22} />
          ))}
        </Avatar.Group>
      </UnstyledButton>
      {chosen && canWrite && (
        <div className={classes.actions}>
          <NameForm
            key={name}
            label={t('name')}
            verb={t('nameVerb')}
            initial={name ?? ''}
            busy={actions.rename.isPending}
            onName={(next) => actions.rename.mutate({ id, name: next || null })}
          />
        </div>
      )}
    </li>
  )
}
