import { Button, Input, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BROADCAST_CHANNELS, type Broadcast, type BroadcastInput } from '#core/contracts/broadcasts'
import { segmentChoicesQuery } from '#web/features/audience/index'
import { useFieldErrors } from '#web/lib/errors'
import { useFocusFault } from '#web/lib/use-focus-fault'
import { PageBody } from '#web/ui/page-body'
import { PageHeader, type Parent } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { type Choice, SearchedSelect } from '#web/ui/searched-select'
import { Section } from '#web/ui/section'
import { approvedContentQuery, broadcastKeys } from './broadcast-queries.ts'

const EVERYBODY = 'everybody'

/** What the form begins with: the texts of a broadcast, and what is chosen by name. */
export interface BroadcastDraft
  extends Pick<BroadcastInput, 'name' | 'channel' | 'subject' | 'preheader' | 'throttle'> {
  content: Choice | null
  segment: Choice | null
}

interface BroadcastFormProps {
  title: string
  /** What pressing its button does. */
  verb: string
  parent: Parent
  draft: BroadcastDraft
  save: (input: BroadcastInput) => Promise<Broadcast>
}

/** What is sent, by which channel and to whom; the draft is then seen, tried out and started. */
export function BroadcastForm({ title, verb, parent, draft, save }: BroadcastFormProps) {
  const { t } = useTranslation(['broadcasts', 'inbox'])
  const navigate = useNavigate()
  const client = useQueryClient()
  const [name, setName] = useState(draft.name)
  const [content, setContent] = useState(draft.content)
  const [channel, setChannel] = useState(draft.channel)
  const everybody = { value: EVERYBODY, label: t('form.everybody') }
  const [segment, setSegment] = useState(draft.segment)
  const [subject, setSubject] = useState(draft.subject)
  const [preheader, setPreheader] = useState(draft.preheader)
  const [throttle, setThrottle] = useState<number | string>(draft.throttle ?? '')
  const saving = useMutation({
    mutationFn: save,
    async onSuccess(saved) {
      client.setQueryData(broadcastKeys.one(saved.id), saved)
      await navigate({ to: '/broadcasts/$broadcastId', params: { broadcastId: saved.id } })
      await client.invalidateQueries({ queryKey: broadcastKeys.all })
    },
  })
  const fault = useFieldErrors(saving.error, 'broadcasts')
  const form = useFocusFault(saving.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!content) return
    saving.mutate({
      ...{ name: name.trim(), contentId: content.value, channel, subject, preheader },
      segmentId: segment?.value ?? null,
      throttle: typeof throttle === 'number' ? throttle : null,
    })
  }
  return (
    <form ref={form} onSubmit={submit}>
      <PageHeader
        title={title}
        parent={parent}
        action={
          <Button type="submit" loading={saving.isPending} disabled={!content || name.trim() === ''}>
            {verb}
          </Button>
        }
      />
      <PageBody narrow>
        <Stack gap={28}>
          <ProblemAlert error={saving.error} feature="broadcasts" />
          <Section title={t('step.what')} description={t('step.whatLead')}>
            <Stack gap="md">
              <TextInput
                label={t('form.name')}
                value={name}
                maxLength={120}
                error={fault('name')}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
              <SearchedSelect
                label={t('form.content')}
                placeholder={t('form.contentHint')}
                empty={t('form.noContent')}
                chosen={content}
                choicesOf={approvedContentQuery}
                error={fault('contentId')}
                onChoose={setContent}
              />
              <Input.Wrapper label={t('form.channel')} labelElement="div">
                <SegmentedControl
                  fullWidth
                  aria-label={t('form.channel')}
                  value={channel}
                  onChange={setChannel}
                  data={BROADCAST_CHANNELS.map((value) => ({ value, label: t(`inbox:channel.${value}`) }))}
                />
              </Input.Wrapper>
              {channel !== 'sms' && (
                <TextInput
                  label={t('form.subject')}
                  description={t('form.subjectHint')}
                  value={subject}
                  maxLength={200}
                  onChange={({ currentTarget }) => setSubject(currentTarget.value)}
                />
              )}
              {channel === 'email' && (
                <TextInput
                  label={t('form.preheader')}
                  value={preheader}
                  maxLength={200}
                  onChange={({ currentTarget }) => setPreheader(currentTarget.value)}
                />
              )}
            </Stack>
          </Section>
          <Section title={t('step.who')} description={t('step.whoLead')}>
            <Stack gap="md">
              <SearchedSelect
                label={t('form.segment')}
                empty={t('form.everybody')}
                always={everybody}
                chosen={segment ?? everybody}
                choicesOf={segmentChoicesQuery}
                error={fault('segmentId')}
                onChoose={(one) => setSegment(one?.value === EVERYBODY ? null : one)}
              />
              <NumberInput
                label={t('form.throttle')}
                description={t('form.throttleHint')}
                value={throttle}
                min={1}
                max={100_000}
                error={fault('throttle')}
                onChange={setThrottle}
              />
            </Stack>
          </Section>
        </Stack>
      </PageBody>
    </form>
  )
}
