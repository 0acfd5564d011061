import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import type { Finding } from '#core/contracts/analysis'
import type { Content } from '#core/contracts/content'
import { LEAST_WORDS, overall } from '#core/domain/analysis/overall'
import { voicesQuery } from '#web/features/brand/index'
import { LoadingRows } from '#web/ui/loading-rows'
import classes from './analysis.module.css'
import { AnalysisHead } from './analysis-head.tsx'
import { DimensionRow } from './dimension-row.tsx'
import { EmptyAnalysis } from './empty-analysis.tsx'
import { grouped } from './groups.ts'
import { originalityQuery } from './originality-query.ts'
import { type About, useAnalysis } from './use-analysis.ts'
import { useEvidence } from './use-evidence.ts'
import { voiceToMatch } from './voice-to-match.ts'

const NONE: readonly Finding[] = []

export interface AnalysisTabProps {
  editor: Editor
  /** Null while the words are on their way, and for those who may not change it. */
  title: Y.Text | null
  content: Content | null
  about: Pick<About, 'title' | 'type' | 'channel' | 'language'> & { brandVoiceId: string | null }
  editable: boolean
  onShow: () => void
}

/** What the text is like, and where: scores, the evidence for each, and what mends it. */
export function AnalysisTab({ editor, title, content, about, editable, onShow }: AnalysisTabProps) {
  const { t } = useTranslation('analysis')
  const [keyword, setKeyword] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const { brandVoiceId, ...piece } = about
  const voices = useQuery({ ...voicesQuery(), enabled: brandVoiceId !== null })
  const chosen = voices.data?.find(({ id }) => id === brandVoiceId)
  const voice = chosen ? voiceToMatch(chosen) : null
  const live = useAnalysis(editor, { ...piece, keyword: keyword.trim() || null, description: null, voice })
  const { data: originality } = useQuery({
    ...originalityQuery(content?.id ?? '', content?.version ?? 0),
    enabled: content !== null && !content.trashedAt,
    placeholderData: (before) => before,
  })
  const { analysis, failed, again } = live
  const dimensions = [...(analysis?.dimensions ?? []), ...(originality ? [originality] : [])]
  const shown = dimensions.find(({ id }) => id === open)
  const evidence = useEvidence(editor, title, shown?.findings ?? NONE, { editable, again, onShow })
  if (!analysis) return failed ? <EmptyAnalysis failed again={again} /> : <LoadingRows rows={6} />
  if (analysis.words < LEAST_WORDS) return <EmptyAnalysis />
  return (
    <div className={classes.analysis}>
      <AnalysisHead score={overall(dimensions)} dimensions={dimensions} failed={failed} again={again} />
      {grouped(dimensions).map(({ name, dimensions }) => (
        <section key={name} aria-label={t(`group.${name}`)}>
          <p className={classes.group} aria-hidden>
            {t(`group.${name}`)}
          </p>
          {dimensions.map((dimension) => (
            <DimensionRow
              key={dimension.id}
              dimension={dimension}
              open={open === dimension.id}
              onToggle={() => setOpen(open === dimension.id ? null : dimension.id)}
              evidence={evidence}
            >
              {dimension.id === 'seo' && (
                <TextInput
                  size="xs"
                  label={t('keyword')}
                  placeholder={t('keywordHint')}
                  maxLength={80}
                  value={keyword}
                  onChange={(event) => setKeyword(event.currentTarget.value)}
                />
              )}
            </DimensionRow>
          ))}
        </section>
      ))}
    </div>
  )
}
