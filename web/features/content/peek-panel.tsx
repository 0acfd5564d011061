import { Button, Drawer, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { proseClasses, RenderedNode } from '#web/features/studio/index'
import { useFormat } from '#web/lib/use-format'
import { AiMark } from '#web/ui/ai-mark'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { StatusBadge } from '#web/ui/status-badge'
import { contentQuery } from './content-queries.ts'
import classes from './peek-panel.module.css'

/** A look at a row without leaving the list; space or Esc closes it. */
export function PeekPanel({ contentId, onClose }: { contentId: string | null; onClose: () => void }) {
  const { t } = useTranslation('content')
  const format = useFormat()
  const { data, error, refetch } = useQuery({ ...contentQuery(contentId ?? ''), enabled: contentId !== null })
  return (
    <Drawer
      opened={contentId !== null}
      onClose={onClose}
      position="right"
      size={560}
      title={t('peek.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      onKeyDown={(event) => {
        if (event.key !== ' ' || event.target instanceof HTMLAnchorElement) return
        event.preventDefault()
        onClose()
      }}
    >
      {data ? (
        <article>
          <Group gap={8} mb={12}>
            <StatusBadge status={data.state} />
            {data.runId && <AiMark offlineComposer={data.offlineComposer} />}
            <Text size="sm" c="dimmed">
              {t('peek.words', { count: data.wordCount, n: format.number(data.wordCount) })}
            </Text>
          </Group>
          <h2 className={classes.title} lang={data.language} dir="auto">
            {data.title}
          </h2>
          <div className={proseClasses.prose} lang={data.language} data-compact>
            <RenderedNode node={data.doc} />
          </div>
          <Button
            mt={24}
            variant="default"
            renderRoot={(props) => (
              <Link to="/studio/$contentId" params={{ contentId: data.id }} {...props} />
            )}
          >
            {t('peek.open')}
          </Button>
        </article>
      ) : error ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <LoadingRows rows={6} />
      )}
    </Drawer>
  )
}
