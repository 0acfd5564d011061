import { Anchor, Button, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { notify } from '#web/lib/notify'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import type { Placed } from './check-page.ts'
import { ProposalCard } from './proposal-card.tsx'
import classes from './style.module.css'
import { type StyleChecked, useStyleCheck } from './use-style-check.ts'

export interface StyleTabProps extends StyleChecked {
  /** Null while the words are on their way, and for those who may not change it. */
  sharedTitle: Y.Text | null
  canWrite: boolean
  /** Brings the title into view, with these of its characters selected. */
  onShowTitle: (start: number, end: number) => void
}

/** What the style guide and the voice propose for the page, one by one or all at once. */
export function StyleTab({ sharedTitle, canWrite, onShowTitle, ...page }: StyleTabProps) {
  const { t } = useTranslation('style')
  const { guide, voice, speaks, ready, placed, active, setActive, apply } = useStyleCheck(page)
  const { editor } = page
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (active)
      list.current?.querySelector(`[data-proposal="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (guide.error) return <ErrorState error={guide.error} retry={guide.refetch} />
  if (!speaks) return <Text c="dimmed">{t('tab.language')}</Text>
  if (!ready || !editor) return <LoadingRows rows={4} />
  const show = ({ proposal, mark }: Placed) => {
    setActive(proposal.id)
    if (mark) editor.chain().setTextSelection(mark.from).scrollIntoView().run()
    else onShowTitle(proposal.start, proposal.end)
  }
  const mends = ({ proposal, mark }: Placed) =>
    canWrite && proposal.replacement !== undefined && (mark !== null || sharedTitle !== null)
  const proposals = placed.filter(mends)
  const applyAll = () => notify.done(t('tab.applied', { count: apply(sharedTitle, () => true) }))
  const bare = guide.data?.version === 0 && !voice
  return (
    <Stack gap={8}>
      <div className={classes.summary}>
        <Text fw={500} role="status">
          {placed.length > 0
            ? t('tab.found', { count: placed.length })
            : t(bare ? 'tab.noRules' : 'tab.clean')}
        </Text>
        {proposals.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={applyAll}>
            {t('tab.applyAll', { count: proposals.length })}
          </Button>
        )}
      </div>
      <Text size="sm" c="dimmed">
        <Anchor size="sm" renderRoot={(props) => <Link to="/brand/style-guide" {...props} />}>
          {t('title')}
        </Anchor>
        {voice && (
          <>
            {' · '}
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to="/brand/$voiceId" params={{ voiceId: voice.id }} {...props} />}
            >
              {voice.name}
            </Anchor>
          </>
        )}
      </Text>
      {placed.length > 0 && (
        <ul className={classes.list} ref={list}>
          {placed.map((one) => (
            <ProposalCard
              key={one.proposal.id}
              proposal={one.proposal}
              active={one.proposal.id === active}
              onShow={() => show(one)}
              onApply={
                mends(one)
                  ? () => apply(sharedTitle, ({ proposal }) => proposal.id === one.proposal.id)
                  : undefined
              }
            />
          ))}
        </ul>
      )}
    </Stack>
  )
}
