import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content, ContentType } from '#core/contracts/content'
import type { GenerationRun } from '#core/contracts/generation'
import { templateQuery } from '#web/features/templates/index'
import { type BriefDraft, type BriefFaults, carriedBy, emptyBrief, toGenerateInput } from './brief-draft.ts'
import { recallBrief, rememberBrief } from './brief-memory.ts'
import { runQuery } from './generation-queries.ts'
import { type Turned, turnedBrief } from './turned.ts'

export interface StudioStart {
  template?: string
  voice?: string
  campaign?: string
  type?: ContentType
  example?: string
  turned?: Turned
}

const fromRun = (run: GenerationRun, variants: number): BriefDraft => ({
  ...emptyBrief(run.brief.language),
  ...run.brief,
  channel: run.brief.channel ?? null,
  type: run.type,
  templateId: run.templateId,
  brandVoiceId: run.brandVoiceId,
  variants,
})

/** The brief in the form: of the run this text came from, else as it was last left, with what the address asks for. */
export function useBrief(workspaceId: string, content: Content | null, start: StudioStart) {
  const { t, i18n } = useTranslation('studio')
  const [draft, setDraft] = useState<BriefDraft>(() => {
    const last = recallBrief(localStorage, workspaceId, i18n.language)
    if (content) return { ...last, type: content.type, language: content.language }
    if (start.example)
      return {
        ...emptyBrief(i18n.language),
        type: 'email',
        what: t('example.what'),
        audience: t('example.audience'),
        goal: 'sales',
        keyPoints: [t('example.point1'), t('example.point2'), t('example.point3')],
        tone: 'friendly',
        channel: 'email',
        callToAction: t('example.callToAction'),
      }
    if (start.turned) return { ...turnedBrief(start.turned), ...(start.type && { type: start.type }) }
    return {
      ...last,
      ...(start.type && { type: start.type }),
      ...(start.voice && { brandVoiceId: start.voice }),
      ...(start.template && { templateId: start.template, variables: {} }),
    }
  })
  const [faults, setFaults] = useState<BriefFaults>({})
  const run = useQuery({ ...runQuery(content?.runId ?? ''), enabled: Boolean(content?.runId) })
  const template = useQuery({ ...templateQuery(draft.templateId ?? ''), enabled: draft.templateId !== null })
  const chosen = draft.templateId === null ? null : (template.data ?? null)

  const opened = useState(content?.runId ?? null)[0]
  const ran = run.data
  useEffect(() => {
    if (ran && ran.id === opened) setDraft((now) => fromRun(ran, now.variants))
  }, [ran, opened])
  useEffect(() => {
    if (!content && chosen && chosen.id === start.template)
      setDraft((now) => ({ ...now, ...carriedBy(chosen), type: chosen.type, language: chosen.language }))
  }, [content, chosen, start.template])
  useEffect(() => {
    const timer = setTimeout(() => rememberBrief(localStorage, workspaceId, draft), 400)
    return () => clearTimeout(timer)
  }, [draft, workspaceId])

  // The same until something in it changes: the panel is not drawn anew while somebody types on the page.
  return useMemo(() => {
    /** A fault goes away when its field is touched; it comes back, if it must, with the next try. */
    const change = (part: Partial<BriefDraft>) => {
      setDraft((now) => ({ ...now, ...part }))
      setFaults((now) => {
        const touched = Object.keys(part)
        const stays = ([path]: [string, unknown]) => !touched.some((name) => path.split('.').includes(name))
        return Object.fromEntries(Object.entries(now).filter(stays))
      })
    }
    /** The request, or null with the faults shown at their fields. */
    const check = () => {
      const { input, faults: found } = toGenerateInput(draft, chosen)
      setFaults(found ?? {})
      return input
    }
    const clear = () => {
      setDraft({ ...emptyBrief(draft.language), type: draft.type })
      setFaults({})
    }
    return { draft, faults, template: chosen, change, check, clear, restore: setDraft }
  }, [draft, faults, chosen])
}
export type BriefForm = ReturnType<typeof useBrief>
