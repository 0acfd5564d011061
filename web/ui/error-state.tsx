import { Button, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#web/lib/errors'
import { isProblem } from '#web/lib/problem'
import classes from './states.module.css'

interface ErrorStateProps {
  error: unknown
  /** Tries the same again; not offered for what is not there, which asking again does not bring. */
  retry?: () => unknown
  /** What was kept, when something could have been lost. */
  kept?: string
}

/** What happened, what was kept, what to do. */
export function ErrorState({ error, retry, kept }: ErrorStateProps) {
  const { t } = useTranslation('common')
  const words = useErrorWords()(error)
  const Icon = isProblem(error, 'offline') ? IconCloudOff : IconAlertTriangle
  return (
    <Stack className={classes.state} gap={4} align="center" role="alert">
      <Icon size={28} stroke={1.5} aria-hidden className={classes.icon} />
      <Title order={2} className={classes.heading}>
        {words.title}
      </Title>
      <Text c="dimmed" maw={420}>
        {words.detail} {kept}
      </Text>
      {retry && !isProblem(error, 'not_found') && (
        <Button variant="default" className={classes.action} onClick={() => retry()}>
          {t('action.retry')}
        </Button>
      )}
    </Stack>
  )
}
