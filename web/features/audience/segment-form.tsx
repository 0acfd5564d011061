import { Button, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '#core/contracts/audience-segments'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFocusFault } from '#web/lib/use-focus-fault'
import { useFormat } from '#web/lib/use-format'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { attributesQuery } from './audience-queries.ts'
import { LiveCount } from './live-count.tsx'
import { draftOfRule, isComplete, newCondition, newGroup, ruleOfDraft } from './rule-draft.ts'
import { RuleGroup } from './rule-group.tsx'
import classes from './segment-form.module.css'
import { SegmentMenu } from './segment-menu.tsx'
import {
  createSegment,
  deleteSegment,
  segmentKeys,
  snapshotSegment,
  updateSegment,
} from './segment-queries.ts'

/** Name and rule, with the count of whom it means while it is written. A snapshot shows the rule it was made by. */
export function SegmentForm({ segment }: { segment?: Segment }) {
  const { t } = useTranslation('audience')
  const navigate = useNavigate()
  const client = useQueryClient()
  const words = useErrorWords('audience')
  const format = useFormat()
  const { data: attributes = [] } = useQuery(attributesQuery())
  const [name, setName] = useState(segment?.name ?? '')
  const [description, setDescription] = useState(segment?.description ?? '')
  const [draft, setDraft] = useState(() =>
    segment ? draftOfRule(segment.rule) : newGroup('all', [newCondition()]),
  )
  const rule = ruleOfDraft(draft)
  const frozen = segment?.kind === 'snapshot'
  const ready = name.trim() !== '' && (frozen || isComplete(rule, attributes))
  const onError = (error: unknown) => notify.failed(words(error).detail)
  const again = () => client.invalidateQueries({ queryKey: segmentKeys.all })
  const save = useMutation({
    mutationFn: () => {
      const input = { name: name.trim(), description: description.trim(), rule: frozen ? segment.rule : rule }
      return segment ? updateSegment(segment.id, segment.version, input) : createSegment(input)
    },
    async onSuccess(saved) {
      notify.done(t('segment.saved'))
      await again()
      await navigate({
        to: '/audience/segments/$segmentId',
        params: { segmentId: saved.id },
        replace: !segment,
      })
    },
  })
  const remove = useMutation({
    mutationFn: (id: string) => deleteSegment(id),
    async onSuccess() {
      await navigate({ to: '/audience/segments' })
      await again()
    },
    onError,
  })
  const snapshot = useMutation({
    mutationFn: (id: string) =>
      snapshotSegment(id, t('segment.snapshotName', { name, date: format.date(Date.now()) })),
    async onSuccess(made) {
      await again()
      notify.done(t('segment.snapshotMade', { name: made.name }))
    },
    onError,
  })
  const fieldError = useFieldErrors(save.error, 'audience')
  const form = useFocusFault(save.error)
  return (
    <form
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (ready) save.mutate()
      }}
    >
      <PageHeader
        title={segment?.name ?? t('segment.new')}
        parent={{ label: t('tabs.segments'), to: '/audience/segments' }}
        tools={
          segment && (
            <SegmentMenu
              busy={snapshot.isPending}
              onSnapshot={frozen ? undefined : () => snapshot.mutate(segment.id)}
              onDelete={() => remove.mutate(segment.id)}
            />
          )
        }
        action={
          <Button type="submit" loading={save.isPending} disabled={!ready}>
            {t('common:action.save')}
          </Button>
        }
      />
      <PageBody>
        <div className={classes.builder}>
          <Stack gap={24} className={classes.rules}>
            <ProblemAlert error={save.error} feature="audience" />
            <TextInput
              label={t('segment.name')}
              maxLength={120}
              required
              value={name}
              error={fieldError('name')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t('segment.description')}
              maxLength={500}
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
            <Section title={t('segment.rule')} description={frozen ? t('segment.frozen') : undefined}>
              <fieldset disabled={frozen} className={classes.bare} aria-label={t('segment.rule')}>
                <RuleGroup group={draft} depth={1} attributes={attributes} onChange={setDraft} />
              </fieldset>
            </Section>
          </Stack>
          <aside className={classes.aside}>
            <LiveCount
              rule={rule}
              complete={isComplete(rule, attributes)}
              snapshot={frozen ? segment : undefined}
            />
          </aside>
        </div>
      </PageBody>
    </form>
  )
}
