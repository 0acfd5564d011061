import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FIELD_TYPES } from '#core/contracts/fields'
import { templateQuery } from '#web/features/templates/index'
import { useFieldErrors } from '#web/lib/errors'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import classes from './bulk.module.css'
import { bulkKeys, createBulkRun } from './bulk-queries.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { type SharedBrief, SharedFields, startBrief } from './shared-fields.tsx'
import { mappingOf, readDraftTable } from './table-draft.ts'
import { TableInput } from './table-input.tsx'

const MAX_NAME = 120

/** A table, what all rows share, and where each column goes. */
export function NewBulkPage() {
  // The catalogues of what appears once there is a table, so that it appears at once.
  const { t, i18n } = useTranslation(['bulk', 'studio', 'knowledge'])
  const navigate = useNavigate()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [csv, setCsv] = useState('')
  const [shared, setShared] = useState<SharedBrief>(() => startBrief(i18n.language))
  const [chosen, setChosen] = useState<Record<string, string | null>>({})
  const [keepContents, setKeepContents] = useState(true)
  const [inFields, setInFields] = useState(false)
  const template = useQuery({
    ...templateQuery(shared.templateId ?? ''),
    enabled: shared.templateId !== null,
  })
  const used = shared.templateId === null ? null : (template.data ?? null)
  const { table, fault } = readDraftTable(csv)
  const mapping = mappingOf(table?.columns ?? [], chosen, used)
  const hasFields = FIELD_TYPES.some((type) => type === shared.type)
  const create = useMutation({
    mutationFn: createBulkRun,
    async onSuccess(run) {
      client.setQueryData(bulkKeys.one(run.id), run)
      await navigate({ to: '/content/bulk/$bulkRunId', params: { bulkRunId: run.id } })
    },
  })
  const fieldError = useFieldErrors(create.error)
  const takeTable = (next: string, called = '') => {
    setCsv(next)
    if (name.trim() === '') setName(called.slice(0, MAX_NAME))
  }
  const told = Object.values(mapping).includes('what')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { type, templateId, brandVoiceId, knowledge, ...brief } = shared
    create.mutate({
      ...{ name: name.trim(), type, csv, mapping, keepContents, inFields: inFields && hasFields },
      brief: { ...brief, channel: brief.channel ?? undefined },
      ...(templateId && { templateId }),
      ...(brandVoiceId && { brandVoiceId }),
      ...(knowledge && { knowledge }),
    })
  }
  return (
    <form onSubmit={submit}>
      <PageHeader
        title={t('new')}
        parent={{ label: t('title'), to: '/content/bulk' }}
        action={
          <Button type="submit" loading={create.isPending} disabled={!table || !told}>
            {t('prepare')}
          </Button>
        }
      />
      <PageBody narrow>
        <Stack gap={28} className={classes.form}>
          <ProblemAlert error={create.error} />
          <Section title={t('step.table')}>
            <Stack gap={16}>
              <TextInput
                label={t('form.name')}
                placeholder={t('form.nameHint')}
                maxLength={MAX_NAME}
                required
                value={name}
                error={fieldError('name')}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <TableInput csv={csv} fault={fault} table={table} onChange={takeTable} />
            </Stack>
          </Section>
          {table && (
            <>
              <Section title={t('step.shared')}>
                <SharedFields value={shared} onChange={(part) => setShared({ ...shared, ...part })} />
              </Section>
              <Section title={t('step.columns')}>
                <ColumnMapping
                  table={table}
                  mapping={mapping}
                  template={used}
                  onChange={(column, target) => setChosen({ ...chosen, [column]: target })}
                />
              </Section>
              <Section title={t('step.result')}>
                <Checkbox
                  label={t('form.keepContents')}
                  description={t('form.keepContentsHint')}
                  checked={keepContents}
                  onChange={(event) => setKeepContents(event.currentTarget.checked)}
                />
                {hasFields && (
                  <Checkbox
                    label={t('form.inFields')}
                    description={t('form.inFieldsHint')}
                    checked={inFields}
                    onChange={(event) => setInFields(event.currentTarget.checked)}
                  />
                )}
              </Section>
            </>
          )}
        </Stack>
      </PageBody>
    </form>
  )
}
