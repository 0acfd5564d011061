import { Button, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocNode } from '#core/contracts/content'
import { parseMarkdown } from '#core/richtext/markdown'
import type { DraftReadingProps } from '#web/features/analysis/index'
import { isRunning, readDraft } from './draft-stream.ts'
import { textOf } from './measure.ts'
import { assemble, type Pick, togglePick } from './picks.ts'
import type { StudioDocument } from './studio-document.ts'
import { useStudioPart } from './use-studio-state.ts'
import type { Writing } from './use-writing.ts'
import { VariantColumn } from './variant-column.tsx'
import classes from './variants.module.css'

interface VariantBoardProps {
  writing: Writing
  /** Picks are added to what is on the page now. */
  document: StudioDocument
  about: DraftReadingProps['about']
  onRetry: () => void
}

/** Variants side by side: keep one, or pick blocks across them. */
export function VariantBoard({ writing, document, about, onRetry }: VariantBoardProps) {
  const { t } = useTranslation('studio')
  const [picks, setPicks] = useState<readonly Pick[]>([])
  const docs = writing.streams.map((stream): DocNode => parseMarkdown(readDraft(stream).body).toJSON())
  const first = picks[0]
  const from = first && writing.streams[first.variant]
  const page = useStudioPart(document, 'doc')
  const hasPage = textOf(page).trim() !== ''
  return (
    <div className={classes.board}>
      <Group className={classes.bar} justify="space-between" gap={8}>
        <Text role="status">
          {picks.length > 0 ? t('variants.picked', { count: picks.length }) : t('variants.hint')}
        </Text>
        <Group gap={8}>
          {picks.length > 0 && hasPage && (
            <Button
              size="xs"
              variant="default"
              onClick={() => writing.keepPicked(assemble(docs, picks, page), undefined)}
            >
              {t('variants.add')}
            </Button>
          )}
          {picks.length > 0 && (
            <Button size="xs" onClick={() => writing.keepPicked(assemble(docs, picks), from)}>
              {t('variants.use')}
            </Button>
          )}
          {!writing.streams.some(isRunning) && picks.length === 0 && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('variants.again')}
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconX size={14} stroke={1.5} />}
            onClick={writing.close}
          >
            {t('variants.close')}
          </Button>
        </Group>
      </Group>
      <div className={classes.columns} data-count={writing.streams.length}>
        {writing.streams.map((stream, variant) => (
          <VariantColumn
            // biome-ignore lint/suspicious/noArrayIndexKey: a variant's only name is its place
            key={variant}
            place={variant}
            stream={stream}
            doc={docs[variant] ?? { type: 'doc' }}
            picks={picks}
            about={about}
            onPick={(block) => setPicks(togglePick(picks, { variant, block }))}
            onKeep={() => void writing.keep(stream)}
          />
        ))}
      </div>
    </div>
  )
}
