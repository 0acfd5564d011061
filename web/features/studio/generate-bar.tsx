import { Button, Text } from '@mantine/core'
import { IconPlayerStopFilled, IconSparkles } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Content } from '#core/contracts/content'
import { useFormat } from '#web/lib/use-format'
import { Kbd } from '#web/ui/kbd'
import classes from './generate-bar.module.css'
import { usageQuery } from './generation-queries.ts'

interface GenerateBarProps {
  running: boolean
  /** Null for a new page. */
  content: Content | null
  onGenerate: () => void
  onStop: () => void
}

/** The one key of the studio, and its stop; at the foot of the brief and within a thumb's reach. */
export function GenerateBar({ running, content, onGenerate, onStop }: GenerateBarProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const { data: usage } = useQuery(usageQuery())
  return (
    <div className={classes.generate}>
      {running ? (
        <Button
          fullWidth
          variant="default"
          leftSection={<IconPlayerStopFilled size={14} />}
          rightSection={<Kbd keys="esc" />}
          onClick={onStop}
        >
          {t('generate.stop')}
        </Button>
      ) : (
        <Button
          fullWidth
          leftSection={<IconSparkles size={16} stroke={1.75} />}
          rightSection={
            <span className={classes.onAccent}>
              <Kbd keys="mod+enter" />
            </span>
          }
          onClick={onGenerate}
        >
          {t(content?.runId ? 'generate.again' : 'generate.start')}
        </Button>
      )}
      {!running && content?.approval && (
        <Text size="xs" c="dimmed" mt={6} ta="center">
          {t('generate.endsApproval')}
        </Text>
      )}
      {usage && usage.limit !== null && (
        <Text size="xs" c="dimmed" mt={6} ta="center">
          {t('generate.usage', {
            used: format.number(usage.used),
            limit: format.number(usage.limit),
            date: format.date(usage.resetsAt),
          })}
        </Text>
      )}
    </div>
  )
}
