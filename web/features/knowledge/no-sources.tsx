import { Button, Group } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#web/ui/empty-state'
import { ProblemAlert } from '#web/ui/problem-alert'
import classes from './knowledge.module.css'
import { useSourceActions } from './use-source-actions.ts'

/** Nothing to draw on yet: an example one can keep, in one click. */
export function NoSources({ writes, onAdd }: { writes: boolean; onAdd: () => void }) {
  const { t } = useTranslation('knowledge')
  const { add } = useSourceActions()
  const example = { title: t('example.title'), text: t('example.text') }
  return (
    <EmptyState icon={IconBooks} title={t('empty.title')}>
      {t('empty.detail')}
      {writes && (
        <>
          <figure className={classes.example}>
            <figcaption className={classes.name}>{example.title}</figcaption>
            <p className={classes.text}>{t('example.shown')}</p>
          </figure>
          <ProblemAlert error={add.error} />
          <Group justify="center" gap="xs" mt="md">
            <Button loading={add.isPending} onClick={() => add.mutate({ kind: 'text', ...example })}>
              {t('example.keep')}
            </Button>
            <Button variant="default" onClick={onAdd}>
              {t('empty.own')}
            </Button>
          </Group>
        </>
      )}
    </EmptyState>
  )
}
