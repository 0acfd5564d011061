import { Button, Collapse, Group, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Revision } from '#core/contracts/revisions'
import { ErrorState } from './error-state.tsx'
import { TimeAgo } from './time-ago.tsx'
import classes from './version-list.module.css'
import { WordDiff } from './word-diff.tsx'

/** A field as people call it, and what it says. */
export interface SaidField {
  label: string
  text: string
}

interface VersionListProps {
  versions: readonly Revision[]
  /** What it says now. */
  current: readonly SaidField[]
  queryKey: readonly unknown[]
  /** What it said in a version. */
  load: (version: number) => Promise<readonly SaidField[]>
  onRestore?: ((version: number) => void) | undefined
  restoring: boolean
}

/** The versions of something, newest first; one opens to show what has changed since, and comes back with a click. */
export function VersionList({ versions, onRestore, ...shared }: VersionListProps) {
  const { t } = useTranslation('common')
  const [open, setOpen] = useState<number | null>(null)
  const [newest] = versions
  return (
    <ol className={classes.list}>
      {versions.map(({ version, by, at }) => {
        const isNewest = version === newest?.version
        return (
          <li key={version}>
            <UnstyledButton
              className={classes.row}
              disabled={isNewest}
              aria-expanded={isNewest ? undefined : open === version}
              onClick={() => setOpen(open === version ? null : version)}
            >
              <span className={classes.version}>{t('version.name', { version })}</span>
              <span className={classes.who}>
                {by && `${by} · `}
                <TimeAgo at={at} />
              </span>
              {isNewest ? (
                <Text span size="xs" c="dimmed">
                  {t('version.now')}
                </Text>
              ) : (
                <IconChevronDown
                  size={16}
                  stroke={1.5}
                  data-open={open === version || undefined}
                  aria-hidden
                />
              )}
            </UnstyledButton>
            <Collapse expanded={open === version}>
              {open === version && (
                <Comparison
                  version={version}
                  {...shared}
                  onRestore={onRestore && (() => onRestore(version))}
                />
              )}
            </Collapse>
          </li>
        )
      })}
    </ol>
  )
}

interface ComparisonProps extends Omit<VersionListProps, 'versions' | 'onRestore'> {
  version: number
  onRestore?: (() => void) | undefined
}

function Comparison({ version, current, queryKey, load, onRestore, restoring }: ComparisonProps) {
  const { t } = useTranslation('common')
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKey, version],
    queryFn: () => load(version),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <Skeleton height={56} my={8} />
  const labels = [...new Set([...data, ...current].map(({ label }) => label))]
  const textIn = (fields: readonly SaidField[], label: string) =>
    fields.find((field) => field.label === label)?.text ?? ''
  const changed = labels.filter((label) => textIn(data, label) !== textIn(current, label))
  return (
    <div className={classes.comparison}>
      {changed.length === 0 && <Text c="dimmed">{t('version.same')}</Text>}
      {changed.map((label) => (
        <div key={label}>
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <WordDiff before={textIn(data, label)} after={textIn(current, label)} />
        </div>
      ))}
      {onRestore && (
        <Group>
          <Button size="xs" variant="default" loading={restoring} onClick={onRestore}>
            {t('version.restore', { version })}
          </Button>
        </Group>
      )}
    </div>
  )
}
