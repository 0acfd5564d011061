import { useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content } from '#core/contracts/content'
import { contentQuery } from '#web/features/content/index'
import { useSession } from '#web/lib/session'
import { BriefPanel } from './brief-panel.tsx'
import { GenerateBar } from './generate-bar.tsx'
import { PageZone } from './page-zone.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import classes from './studio.module.css'
import { StudioHeader } from './studio-header.tsx'
import { type StudioStart, useBrief } from './use-brief.ts'
import { useStudioDocument } from './use-studio-document.ts'
import { useWriting } from './use-writing.ts'
import { type Zone, ZoneTabs } from './zone-tabs.tsx'

interface StudioProps {
  initial: Content | null
  start: StudioStart
  onCreated: (contentId: string) => void
}

/** Brief, page and review side by side; one at a time where there is no room. */
export function Studio({ initial, start, onCreated }: StudioProps) {
  const { t } = useTranslation('studio')
  const session = useSession()
  const form = useBrief(session.workspaceId, initial, start)
  const { document, state } = useStudioDocument({
    initial,
    workspaceId: session.workspaceId,
    kindOfNew: () => ({
      type: form.draft.type,
      language: form.draft.language,
      campaignId: start.campaign ?? null,
      tags: [],
    }),
    onCreated: (content) => onCreated(content.id),
  })
  const writing = useWriting(form, document)
  const canGenerate = session.can('generation:run') && session.can('content:write')
  const editable = session.can('content:write') && !state.content?.trashedAt
  const [zone, setZone] = useState<Zone>(initial || !canGenerate ? 'page' : 'brief')
  const [railOpen, setRailOpen] = useState(false)

  const contentId = state.content?.id ?? ''
  const { data: seen } = useQuery({ ...contentQuery(contentId), enabled: contentId !== '' })
  useEffect(() => {
    if (seen && seen.id === contentId) document.adopt(seen)
  }, [seen, contentId, document])

  const generate = () => {
    if (!canGenerate || !editable) return
    const complete = writing.generate()
    setZone(complete ? 'page' : 'brief')
    if (!complete) requestAnimationFrame(() => focusFirstFault())
  }
  useHotkeys(
    [
      ['mod+Enter', generate],
      ['Escape', () => writing.running && writing.stop()],
    ],
    [],
    true,
  )
  const writes = canGenerate && editable
  const bar = (
    <GenerateBar
      running={writing.running}
      again={state.content !== null}
      onGenerate={generate}
      onStop={writing.stop}
    />
  )
  return (
    <div
      className={classes.studio}
      data-zone={zone}
      data-board={writing.board || undefined}
      data-rail={railOpen || undefined}
      data-reading={!writes || undefined}
    >
      <StudioHeader
        state={state}
        document={document}
        railOpen={railOpen}
        onToggleRail={() => setRailOpen(!railOpen)}
      />
      <ZoneTabs zone={zone} onChange={setZone} brief={writes} />
      <div className={classes.zones}>
        {writes && (
          <section className={classes.brief} aria-label={t('zone.brief')}>
            <div className={classes.scroll}>
              <BriefPanel form={form} fixedType={state.content !== null} />
            </div>
            {bar}
          </section>
        )}
        <section className={classes.page} aria-label={t('zone.page')}>
          <PageZone
            state={state}
            document={document}
            writing={writing}
            editable={editable}
            onRetry={generate}
            workspaceId={session.workspaceId}
          />
          <StatusBar state={state} running={writing.running} />
          {writes && zone !== 'brief' && <div className={classes.dock}>{bar}</div>}
        </section>
        <aside className={classes.rail} aria-label={t('zone.review')}>
          <Rail state={state} document={document} channel={form.draft.channel} type={form.draft.type} />
        </aside>
      </div>
    </div>
  )
}

function focusFirstFault() {
  const field = window.document.querySelector('[aria-invalid="true"], [data-error="true"]')
  if (field instanceof HTMLElement) field.focus()
}
