import { Button, Input, NumberInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BROADCAST_CHANNELS, type BroadcastInput } from '#core/contracts/broadcasts'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import {
  approvedContentQuery,
  broadcastKeys,
  createBroadcast,
  segmentChoicesQuery,
} from './broadcast-queries.ts'

const EVERYBODY = 'everybody'

/** What is sent, by which channel and to whom; the draft is then seen, tried out and started. */
export function NewBroadcastPage() {
  const { t } = useTranslation(['broadcasts', 'inbox'])
  const navigate = useNavigate()
  const client = useQueryClient()
  const contents = useQuery(approvedContentQuery())
  const segments = useQuery(segmentChoicesQuery())
  const [name, setName] = useState('')
  const [contentId, setContentId] = useState<string | null>(null)
  const [channel, setChannel] = useState<BroadcastInput['channel']>('email')
  const [segmentId, setSegmentId] = useState<string>(EVERYBODY)
  const [subject, setSubject] = useState('')
  const [preheader, setPreheader] = useState('')
  const [throttle, setThrottle] = useState<number | string>('')
  const create = useMutation({
    mutationFn: createBroadcast,
    async onSuccess(made) {
      client.setQueryData(broadcastKeys.one(made.id), made)
      await navigate({ to: '/broadcasts/$broadcastId', params: { broadcastId: made.id } })
    },
  })
  const words = useErrorWords()
  const fault = useFieldErrors(create.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!contentId) return
    create.mutate({
      ...{ name: name.trim(), contentId, channel, subject, preheader },
      segmentId: segmentId === EVERYBODY ? null : segmentId,
      throttle: typeof throttle === 'number' ? throttle : null,
    })
  }
  return (
    <form onSubmit={submit}>
      <PageHeader
        title={t('new')}
        parent={{ label: t('title'), to: '/broadcasts' }}
        action={
          <Button type="submit" loading={create.isPending} disabled={!contentId || name.trim() === ''}>
            {t('form.next')}
          </Button>
        }
      />
      <PageBody narrow>
        <Stack gap={28}>
          <ProblemAlert error={create.error} />
          <Section title={t('step.what')} description={t('step.whatLead')}>
            <Stack gap="md">
              <TextInput
                label={t('form.name')}
                value={name}
                maxLength={120}
                error={fault('name')}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
              <Select
                label={t('form.content')}
                placeholder={contents.data?.length === 0 ? t('form.noContent') : t('form.contentHint')}
                searchable
                value={contentId}
                data={(contents.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
                error={contents.error ? words(contents.error).detail : fault('contentId')}
                onChange={setContentId}
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
              <Select
                label={t('form.segment')}
                allowDeselect={false}
                value={segmentId}
                data={[
                  { value: EVERYBODY, label: t('form.everybody') },
                  ...(segments.data ?? []).map((one) => ({ value: one.id, label: one.name })),
                ]}
                error={segments.error ? words(segments.error).detail : fault('segmentId')}
                onChange={(value) => setSegmentId(value ?? EVERYBODY)}
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
