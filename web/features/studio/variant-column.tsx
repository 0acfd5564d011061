import { Button, Group, Loader, Text, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocNode } from '#core/contracts/content'
import { DraftReading, type DraftReadingProps } from '#web/features/analysis/index'
import { AiMark } from '#web/ui/ai-mark'
import { type DraftStream, isRunning, readDraft } from './draft-stream.ts'
import { type Pick, placeOf } from './picks.ts'
import proseClasses from './prose.module.css'
import { RenderedNode } from './rendered-doc.tsx'
import classes from './variants.module.css'

interface VariantColumnProps {
  /** From 0. */
  place: number
  stream: DraftStream
  doc: DocNode
  picks: readonly Pick[]
  /** What is known of the text that is asked for. */
  about: DraftReadingProps['about']
  onPick: (block: number) => void
  onKeep: () => void
}

export function VariantColumn({ place, stream, doc, picks, about, onPick, onKeep }: VariantColumnProps) {
  const { t } = useTranslation('studio')
  const { title, body } = readDraft(stream)
  const running = isRunning(stream)
  const blocks = body === '' ? [] : (doc.content ?? [])
  return (
    <section className={classes.column} aria-label={t('variants.one', { at: place + 1 })} aria-busy={running}>
      <Group justify="space-between" wrap="nowrap" className={classes.head}>
        <Group gap={8} wrap="nowrap">
          <Text fw={600}>{t('variants.one', { at: place + 1 })}</Text>
          <AiMark compact offlineComposer={stream.offlineComposer} />
        </Group>
        {running ? (
          <Loader size={16} />
        ) : (
          <Button size="compact-sm" variant="default" disabled={body === ''} onClick={onKeep}>
            {t('variants.keep')}
          </Button>
        )}
      </Group>
      {stream.phase === 'failed' && (
        <Text size="sm" c="var(--mq-danger-text)" role="alert">
          {t(body === '' ? 'failure.nothing' : 'failure.kept')}
        </Text>
      )}
      {!running && body !== '' && (
        <Suspense fallback={null}>
          <DraftReading title={title} body={body} about={about} />
        </Suspense>
      )}
      {title && <h2 className={classes.title}>{title}</h2>}
      <div className={proseClasses.prose} data-compact>
        {blocks.map((node, block) => {
          const at = placeOf(picks, { variant: place, block })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a block's only name is its place
            <div key={block} className={classes.block} data-picked={at > 0 || undefined}>
              {!running && (
                <UnstyledButton
                  className={classes.pick}
                  aria-pressed={at > 0}
                  aria-label={t('variants.pick', { block: block + 1, at: place + 1 })}
                  onClick={() => onPick(block)}
                >
                  {at > 0 ? at : <IconPlus size={14} stroke={1.75} />}
                </UnstyledButton>
              )}
              <RenderedNode node={node} />
            </div>
          )
        })}
      </div>
    </section>
  )
}
