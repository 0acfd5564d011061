import { Button, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type NotificationTemplate,
  type NotificationTemplateInput,
  type NotificationTemplateList,
  notificationTemplateInput,
} from '#core/contracts/notification-templates'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { ApiProblem } from '#web/lib/problem'
import { useSession } from '#web/lib/session'
import { fieldOf, useLiquidFault } from '#web/lib/use-liquid-fault'
import { ConfirmButton } from '#web/ui/confirm-button'
import { MessagePreview } from './message-preview.tsx'
import classes from './notification-templates.module.css'
import {
  dropTemplate,
  messagePreviewQuery,
  notificationTemplateKeys,
  saveTemplate,
} from './template-queries.ts'
import { TemplateTest } from './template-test.tsx'
import { TemplateVersions } from './template-versions.tsx'

const LONG = new Set(['body', 'text', 'note'])

interface TemplateEditorProps {
  template: NotificationTemplate
  variables: NotificationTemplateList['kinds'][number]['variables']
}

/** Fields at the left, what arrives at the right, from the words as they stand. */
export function TemplateEditor({ template, variables }: TemplateEditorProps) {
  const { t } = useTranslation('notification-templates')
  const client = useQueryClient()
  const words = useErrorWords()
  const writes = useSession().can('template:write')
  const [said, setSaid] = useState(template.words)
  const [settled] = useDebouncedValue(said, 350)
  const { kind, channel, locale } = template
  const inputOf = (of: Record<string, string>): NotificationTemplateInput =>
    notificationTemplateInput.parse({ kind, channel, locale, words: of })
  const parsed = notificationTemplateInput.safeParse({ kind, channel, locale, words: settled })
  const preview = useQuery({
    ...messagePreviewQuery(parsed.data ?? inputOf(template.words)),
    placeholderData: keepPreviousData,
  })
  const again = () => client.invalidateQueries({ queryKey: notificationTemplateKeys.all })
  const onError = (error: unknown) => notify.failed(words(error).detail)
  const save = useMutation({
    mutationFn: () => saveTemplate(template, inputOf(said)),
    onSuccess: () => notify.done(t('saved')),
    onSettled: again,
    onError: (error) => notify.failed(words(error).besideMarks),
  })
  const drop = useMutation({ mutationFn: dropTemplate, onSettled: again, onError })
  const refused = save.error ?? preview.error
  const fault = useFieldErrors(refused)
  const liquidFault = useLiquidFault()
  const faultOf = (path: string) => liquidFault(fieldOf(refused, path)) ?? fault(path)
  const changed = Object.keys(said).some((field) => said[field] !== template.words[field])
  return (
    <div className={classes.split}>
      <div className={classes.form}>
        <p className={classes.dim}>
          {template.id === null ? t('builtIn') : t('own', { version: template.version })}
        </p>
        {Object.keys(template.words).map((field) => {
          const Field = LONG.has(field) ? Textarea : TextInput
          return (
            <Field
              key={field}
              label={t(`field.${field}`)}
              value={said[field] ?? ''}
              readOnly={!writes}
              error={faultOf(`words.${field}`) ?? faultOf(`template.words.${field}`)}
              {...(LONG.has(field) && { autosize: true, minRows: 2, maxRows: 16 })}
              onChange={({ currentTarget }) => setSaid({ ...said, [field]: currentTarget.value })}
            />
          )
        })}
        <div>
          <h2 className={classes.heading}>{t('variables')}</h2>
          <ul className={classes.variables}>
            {variables.map(({ name, sample }) => (
              <li key={name} title={sample}>
                <code>{`{{ ${name} }}`}</code>
              </li>
            ))}
          </ul>
        </div>
        {writes && (
          <div className={classes.actions}>
            <Button
              disabled={!changed || !parsed.success}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('save')}
            </Button>
            <TemplateTest template={parsed.success ? parsed.data : null} channel={channel} />
            {template.id !== null && (
              <ConfirmButton
                variant="subtle"
                consequence={t('dropConsequence')}
                verb={t('drop')}
                onConfirm={() => template.id !== null && drop.mutate(template.id)}
              >
                {t('drop')}
              </ConfirmButton>
            )}
          </div>
        )}
        {template.id !== null && <TemplateVersions id={template.id} template={template} writes={writes} />}
      </div>
      <section aria-label={t('preview.heading')} className={classes.beside}>
        {preview.error ? (
          <p className={classes.fault} role="status">
            {preview.error instanceof ApiProblem && preview.error.code === 'invalid_input'
              ? t('preview.fault')
              : words(preview.error).detail}
          </p>
        ) : (
          preview.data && <MessagePreview message={preview.data} />
        )}
      </section>
    </div>
  )
}
