import {
  Button,
  Checkbox,
  Group,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeType } from '#core/contracts/audience'
import type { ContactImport } from '#core/contracts/audience-import'
import type { ContactChannel } from '#core/contracts/consent'
import { useFieldErrors } from '#web/lib/errors'
import { useFocusFault } from '#web/lib/use-focus-fault'
import { useFormat } from '#web/lib/use-format'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { attributesQuery } from './audience-queries.ts'
import { ImportMapping } from './import-mapping.tsx'
import classes from './import-plan-form.module.css'
import { ImportPreviewTable } from './import-preview-table.tsx'
import { importKeys, type PlanInput, previewImportQuery, startImport } from './import-queries.ts'

/** What the columns are, what the first rows become, and what these people agreed to; then it may begin. */
export function ImportPlanForm({ run }: { run: ContactImport }) {
  const { t } = useTranslation('audience')
  const format = useFormat()
  const client = useQueryClient()
  const { data: attributes = [] } = useQuery(attributesQuery())
  const [mapping, setMapping] = useState<Record<string, string>>(run.mapping)
  const [added, setAdded] = useState<Record<string, AttributeType>>({})
  const [matchBy, setMatchBy] = useState<'email' | 'externalId'>(
    Object.values(run.mapping).includes('email') ? 'email' : 'externalId',
  )
  const [skips, setSkips] = useState(false)
  const [country, setCountry] = useState('')
  const [tags, setTags] = useState<string[]>([])
  const [agreed, setAgreed] = useState<'yes' | 'no' | null>(null)
  const [channels, setChannels] = useState<ContactChannel[]>(['email'])
  const [source, setSource] = useState('')
  const [since, setSince] = useState('')
  const plan: PlanInput = {
    ...{ mapping, newAttributes: added, matchBy, onMatch: skips ? 'skip' : 'update', tags },
    ...(/^[A-Z]{2}$/.test(country) && { country }),
  }
  const mapped = Object.values(mapping).includes(matchBy)
  const consent = agreed === 'yes' && channels.length > 0 ? { channels } : null
  const preview = useQuery({ ...previewImportQuery(run.id, { ...plan, consent }), enabled: mapped })
  const start = useMutation({
    mutationFn: () =>
      startImport(run.id, {
        ...plan,
        consent:
          agreed === 'yes'
            ? { channels, source, ...(since && { at: new Date(`${since}T00:00:00Z`).toISOString() }) }
            : null,
      }),
    onSuccess: (begun) => client.setQueryData(importKeys.one(run.id), begun),
  })
  const fieldError = useFieldErrors(start.error, 'audience')
  const form = useFocusFault(start.error)
  const told = agreed === 'no' || (agreed === 'yes' && channels.length > 0 && source.trim() !== '')
  return (
    <form
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (mapped && told) start.mutate()
      }}
    >
      <PageHeader
        title={run.name}
        parent={{ label: t('tabs.imports'), to: '/audience/imports' }}
        action={
          <Button type="submit" loading={start.isPending} disabled={!mapped || !told}>
            {t('import.start', { count: run.rows, n: format.number(run.rows) })}
          </Button>
        }
      />
      <PageBody>
        <Stack gap={28} className={classes.form}>
          <ProblemAlert error={start.error} feature="audience" />
          <Section title={t('import.step.columns')} description={t('import.step.columnsHint')}>
            <ImportMapping
              columns={run.columns}
              attributes={attributes}
              mapping={mapping}
              added={added}
              sample={preview.data?.rows[0]?.cells ?? []}
              onChange={(next, attributesAdded) => {
                setMapping(next)
                setAdded(attributesAdded)
              }}
            />
            <Stack gap="md" mt="lg">
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" className={classes.options}>
                <Select
                  label={t('import.matchBy')}
                  allowDeselect={false}
                  data={(['email', 'externalId'] as const).map((value) => ({
                    value,
                    label: t(`field.${value}`),
                  }))}
                  value={matchBy}
                  error={mapped ? undefined : t('import.needsKey')}
                  onChange={(value) => setMatchBy(value === 'externalId' ? 'externalId' : 'email')}
                />
                {Object.values(mapping).includes('phone') && (
                  <TextInput
                    label={t('import.country')}
                    description={t('import.countryHint')}
                    maxLength={2}
                    placeholder={t('import.countryExample')}
                    value={country}
                    onChange={(event) => setCountry(event.currentTarget.value.toUpperCase())}
                  />
                )}
              </SimpleGrid>
              <Checkbox
                label={t('import.skip')}
                checked={skips}
                onChange={(event) => setSkips(event.currentTarget.checked)}
              />
              <TagsInput
                className={classes.options ?? ''}
                label={t('import.tags')}
                maxTags={50}
                value={tags}
                onChange={setTags}
              />
            </Stack>
          </Section>
          <Section title={t('import.step.preview')} description={t('import.step.previewHint')}>
            {mapped && <ImportPreviewTable run={run} mapping={mapping} preview={preview} />}
          </Section>
          <Section title={t('import.step.consent')} description={t('import.step.consentHint')}>
            <Radio.Group
              aria-label={t('import.step.consent')}
              value={agreed}
              onChange={(value) => setAgreed(value === 'yes' ? 'yes' : 'no')}
            >
              <Stack gap="xs">
                <Radio value="yes" label={t('import.agreed')} />
                <Radio value="no" label={t('import.notAgreed')} />
              </Stack>
            </Radio.Group>
            {agreed === 'yes' && (
              <Stack gap="sm" mt="md" maw={560}>
                <Group gap="md">
                  {(['email', 'sms'] as const).map((channel) => (
                    <Checkbox
                      key={channel}
                      label={t(`channel.${channel}`)}
                      checked={channels.includes(channel)}
                      onChange={(event) =>
                        setChannels(
                          event.currentTarget.checked
                            ? [...channels, channel]
                            : channels.filter((one) => one !== channel),
                        )
                      }
                    />
                  ))}
                </Group>
                <TextInput
                  label={t('consent.source')}
                  description={t('consent.sourceHint')}
                  maxLength={300}
                  value={source}
                  error={fieldError('consent.source')}
                  onChange={(event) => setSource(event.currentTarget.value)}
                />
                <TextInput
                  type="date"
                  label={t('import.since')}
                  value={since}
                  error={fieldError('consent.at')}
                  onChange={(event) => setSince(event.currentTarget.value)}
                />
              </Stack>
            )}
            {mapped && !told && (
              <Text size="sm" c="dimmed" mt="md" role="status">
                {t(agreed === null ? 'import.needsConsent' : 'import.needsSource')}
              </Text>
            )}
          </Section>
        </Stack>
      </PageBody>
    </form>
  )
}
