import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DimensionId } from '#core/contracts/analysis'
import { LEAST_WORDS } from '#core/domain/analysis/overall'
import { parseMarkdown } from '#core/richtext/markdown'
import { textMap } from '#core/richtext/text-map'
import { voicesQuery } from '#web/features/brand/index'
import { useFormat } from '#web/lib/use-format'
import classes from './analysis.module.css'
import { pieceReader } from './read-pieces.ts'
import { ScoreBar } from './score-bar.tsx'
import { startThread } from './start-thread.ts'
import type { About } from './use-analysis.ts'
import { voiceToMatch } from './voice-to-match.ts'

/** What tells drafts of one brief apart. */
const TELLING: readonly DimensionId[] = [
  'clarity',
  'readability',
  'headline',
  'callToAction',
  'tone',
  'channel',
]

const readPiece = pieceReader(startThread)

export interface DraftReadingProps {
  title: string
  /** Markdown. */
  body: string
  about: Pick<About, 'type' | 'channel' | 'language'> & { brandVoiceId: string | null }
}

/** How a finished draft reads, in a few numbers to compare it by. Nothing while there is too little to judge. */
export function DraftReading({ title, body, about }: DraftReadingProps) {
  const { t } = useTranslation('analysis')
  const format = useFormat()
  const { brandVoiceId, ...piece } = about
  const voices = useQuery({ ...voicesQuery(), enabled: brandVoiceId !== null })
  const voice = voices.data?.find(({ id }) => id === brandVoiceId)
  const { data } = useQuery({
    queryKey: ['draft-reading', title, body, piece, voice?.id, voice?.version],
    enabled: brandVoiceId === null || voices.data !== undefined,
    queryFn: () => {
      const { text, blocks, links } = textMap(parseMarkdown(body))
      return readPiece({
        ...{ ...piece, title, keyword: null, description: null, voice: voice ? voiceToMatch(voice) : null },
        ...{ text, blocks, links },
      })
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data || data.words < LEAST_WORDS) return null
  const { score } = data
  const shown = TELLING.flatMap(
    (id) => data.dimensions.find((one) => one.id === id && one.score !== null) ?? [],
  )
  return (
    <section className={classes.reading} aria-label={t('overall')}>
      <p className={classes.readingHead}>
        <b aria-hidden>{score === null ? '–' : format.number(score)}</b>
        {score !== null && <VisuallyHidden>{t('outOf', { score })}</VisuallyHidden>}
        <span>{t('words', { count: data.words, n: format.number(data.words) })}</span>
      </p>
      <dl>
        {shown.map((dimension) => (
          <div key={dimension.id}>
            <dt>{t(`dimension.${dimension.id}`)}</dt>
            <dd>{format.number(dimension.score ?? 0)}</dd>
            <ScoreBar dimension={dimension} />
          </div>
        ))}
      </dl>
    </section>
  )
}
