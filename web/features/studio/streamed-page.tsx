import { Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseMarkdown } from '#core/richtext/markdown'
import { AiMark } from '#web/ui/ai-mark'
import { type DraftStream, isRunning, readDraft } from './draft-stream.ts'
import pageClasses from './page-zone.module.css'
import proseClasses from './prose.module.css'
import { RenderedNode } from './rendered-doc.tsx'
import classes from './streamed-page.module.css'

/** Who is writing on the page. */
export function StreamMark({ stream }: { stream: DraftStream }) {
  const { t } = useTranslation('studio')
  return (
    <div className={classes.streamedBy}>
      <AiMark offlineComposer={stream.offlineComposer} />
      {stream.replaced && (
        <Text c="dimmed" size="sm">
          {t('stream.replaced', { gone: stream.replaced })}
        </Text>
      )}
    </div>
  )
}

/** A text while a machine writes it: marked as such, and announced once rather than word by word. */
export function StreamedPage({ stream, compact = false }: { stream: DraftStream; compact?: boolean }) {
  const { t } = useTranslation('studio')
  const { title, body } = readDraft(useDeferredValue(stream))
  const doc = useMemo(() => parseMarkdown(body).toJSON(), [body])
  return (
    <div className={classes.streamed} aria-busy={isRunning(stream)}>
      {!compact && <StreamMark stream={stream} />}
      {title && <h2 className={compact ? classes.variantTitle : pageClasses.title}>{title}</h2>}
      <div className={proseClasses.prose} data-compact={compact || undefined}>
        {body === '' && title === '' ? <p>{t('stream.waiting')}</p> : <RenderedNode node={doc} />}
        {isRunning(stream) && <span className={classes.caret} aria-hidden />}
      </div>
    </div>
  )
}
