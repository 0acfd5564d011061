import { Button, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#core/contracts/common'
import { CONTENT_TYPES } from '#core/contracts/content'
import { CHANNELS } from '#core/contracts/generation'
import { FRAMEWORKS, type Template, type TemplateInput } from '#core/contracts/templates'
import { exampleValues } from '#core/domain/templates/example-values'
import { useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { fieldOf, useLiquidFault } from '#web/lib/use-liquid-fault'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { createTemplate, inputOf, saveTemplate } from './template-commands.ts'
import { TemplateLimits } from './template-limits.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { templateKeys } from './template-queries.ts'
import classes from './templates.module.css'
import { VariableEditor } from './variable-editor.tsx'

const one = <T extends string>(known: readonly T[], value: string | null, other: T): T =>
  known.find((item) => item === value) ?? other

const blank = (language: string): TemplateInput => ({
  name: '',
  description: '',
  type: 'blog_post',
  language: one(LANGUAGES, language, 'en'),
  framework: 'direct',
  channel: null,
  prompt: '',
  variables: [],
  limits: {},
})

/** Writes a template of one's own, new or changed. */
export function TemplateForm({ template, onDone }: { template: Template | null; onDone: () => void }) {
  const { t, i18n } = useTranslation(['templates', 'studio'])
  const format = useFormat()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [input, setInput] = useState<TemplateInput>(() =>
    template ? inputOf(template) : blank(i18n.language),
  )
  const save = useMutation({
    mutationFn: () => (template ? saveTemplate(template.id, template.version, input) : createTemplate(input)),
    onSuccess(saved) {
      client.setQueryData(templateKeys.one(saved.id), saved)
      void client.invalidateQueries({ queryKey: templateKeys.all })
      notify.done(t('saved'))
      onDone()
      void navigate({ to: '/templates/$templateId', params: { templateId: saved.id }, replace: true })
    },
  })
  const hint = useFieldErrors(save.error)
  const liquidFault = useLiquidFault()
  const fieldError = (path: string) => liquidFault(fieldOf(save.error, path)) ?? hint(path)
  const change = (part: Partial<TemplateInput>) => setInput({ ...input, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const cancel = () => (template ? onDone() : void navigate({ to: '/templates' }))
  return (
    <form onSubmit={submit}>
      <PageHeader
        title={template ? template.name : t('new')}
        parent={{ label: t('title'), to: '/templates' }}
        tools={
          <Button variant="subtle" color="gray" className={classes.cancel} onClick={cancel}>
            {t('common:action.cancel')}
          </Button>
        }
        action={
          <Button type="submit" loading={save.isPending}>
            {t('common:action.save')}
          </Button>
        }
      />
      <PageBody>
        <div className={classes.editor}>
          <Stack gap={16} className={classes.form}>
            <ProblemAlert error={save.error} />
            <TextInput
              label={t('form.name')}
              required
              maxLength={120}
              value={input.name}
              error={fieldError('name')}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('form.description')}
              maxLength={300}
              value={input.description}
              error={fieldError('description')}
              onChange={(event) => change({ description: event.currentTarget.value })}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12}>
              <Select
                label={t('filter.type')}
                data={CONTENT_TYPES.map((value) => ({ value, label: t(`common:contentType.${value}`) }))}
                value={input.type}
                onChange={(value) => change({ type: one(CONTENT_TYPES, value, input.type) })}
              />
              <Select
                label={t('filter.framework')}
                data={FRAMEWORKS.map((value) => ({ value, label: t(`framework.${value}`) }))}
                value={input.framework}
                onChange={(value) => change({ framework: one(FRAMEWORKS, value, input.framework) })}
              />
              <Select
                label={t('studio:brief.channel')}
                placeholder={t('studio:brief.anyChannel')}
                clearable
                data={CHANNELS.map((value) => ({ value, label: t(`studio:channel.${value}`) }))}
                value={input.channel}
                onChange={(value) =>
                  change({ channel: CHANNELS.find((channel) => channel === value) ?? null })
                }
              />
              <Select
                label={t('filter.language')}
                data={LANGUAGES.map((value) => ({ value, label: format.language(value) }))}
                value={input.language}
                onChange={(value) => change({ language: one(LANGUAGES, value, input.language) })}
              />
            </SimpleGrid>
            <Textarea
              label={t('form.prompt')}
              description={t('form.promptHint')}
              required
              minRows={6}
              maxRows={24}
              maxLength={10_000}
              classNames={{ input: classes.code ?? '' }}
              value={input.prompt}
              error={fieldError('prompt')}
              onChange={(event) => change({ prompt: event.currentTarget.value })}
            />
            <VariableEditor
              variables={input.variables}
              prompt={input.prompt}
              fieldError={fieldError}
              onChange={(variables) => change({ variables })}
            />
            <TemplateLimits input={input} fieldError={fieldError} onChange={(limits) => change({ limits })} />
          </Stack>
          <div className={classes.live}>
            <TemplatePreview template={input} values={exampleValues(input.variables)} />
          </div>
        </div>
      </PageBody>
    </form>
  )
}
