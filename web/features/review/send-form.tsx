import { MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MAX_REVIEWERS, REVIEW_MODES } from '#core/contracts/review'
import { roleAllows } from '#core/domain/access/permissions'
import { wallTime } from '#core/domain/time/zoned'
import { membersQuery } from '#web/features/access/member-queries'
import { useTimeZone } from '#web/features/workspaces/use-time-zone'
import type { SendDraft } from './send-draft.ts'

interface SendFormProps {
  draft: SendDraft
  onChange: (draft: SendDraft) => void
  /** Somebody has to be named, and nobody is. */
  lacking: boolean
}

/** How the piece is to be reviewed: who must agree, until when, and what to look at. */
export function SendForm({ draft, onChange, lacking }: SendFormProps) {
  const { t } = useTranslation('review')
  const { data: members = [] } = useQuery(membersQuery)
  const timeZone = useTimeZone()
  const able = members.filter(({ role }) => roleAllows(role, 'content:review'))
  const set = (change: Partial<SendDraft>) => onChange({ ...draft, ...change })
  return (
    <Stack gap={12}>
      <Select
        label={t('send.mode')}
        description={t(`send.modeHint.${draft.mode}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={REVIEW_MODES.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        value={draft.mode}
        onChange={(value) => set({ mode: REVIEW_MODES.find((mode) => mode === value) ?? 'any' })}
      />
      {draft.mode !== 'none' && (
        <>
          <MultiSelect
            label={t(draft.mode === 'ordered' ? 'send.reviewersInOrder' : 'send.reviewers')}
            placeholder={
              draft.reviewers.length > 0 ? undefined : t(draft.mode === 'any' ? 'send.anyone' : 'send.choose')
            }
            searchable
            clearable
            hidePickedOptions
            maxValues={MAX_REVIEWERS}
            nothingFoundMessage={t('send.nobodyFound')}
            error={lacking && t('send.lacking')}
            data={able.map(({ userId, name }) => ({ value: userId, label: name }))}
            value={draft.reviewers}
            onChange={(reviewers) => set({ reviewers })}
          />
          <TextInput
            type="date"
            label={t('send.due')}
            description={draft.due === '' ? undefined : t('send.dueHint', { zone: timeZone })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={wallTime(Date.now(), timeZone).day}
            value={draft.due}
            onChange={(event) => set({ due: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        label={t('send.note')}
        placeholder={t('send.noteHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={draft.comment}
        onChange={(event) => set({ comment: event.currentTarget.value })}
      />
    </Stack>
  )
}
