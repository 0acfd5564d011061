import { Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Template, TemplateInput } from '#core/contracts/templates'
import { LIMIT_NAMES } from '#core/domain/templates/limits'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { type SaidField, VersionList } from '#web/ui/version-list'
import { restoreTemplate } from './template-commands.ts'
import { templateAt, templateKeys, templateVersionsQuery } from './template-queries.ts'
import classes from './templates.module.css'

/** Every version of an own template: what changed since, and the way back. */
export function TemplateVersions({ template, writes }: { template: Template; writes: boolean }) {
  const { t } = useTranslation('templates')
  const said = useSaid()
  const client = useQueryClient()
  const words = useErrorWords()
  const { data, error, refetch } = useQuery(templateVersionsQuery(template.id))
  const restore = useMutation({
    mutationFn: (version: number) => restoreTemplate(template.id, version),
    onSuccess(saved, version) {
      client.setQueryData(templateKeys.one(saved.id), saved)
      void client.invalidateQueries({ queryKey: templateKeys.all })
      notify.undo(t('restored', { version }), () => restore.mutate(template.version))
    },
    onError: (problem) => notify.failed(words(problem).detail),
  })
  return (
    <section aria-labelledby="template-versions" className={classes.versions}>
      <Title order={2} id="template-versions" className={classes.heading}>
        {t('versions')}
      </Title>
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <LoadingRows rows={2} dense />}
      {data?.length === 1 && (
        <Text size="sm" c="dimmed" mb={4}>
          {t('versionsHint')}
        </Text>
      )}
      {data && (
        <VersionList
          versions={data}
          current={said(template)}
          queryKey={templateKeys.versions(template.id)}
          load={async (version) => said(await templateAt(template.id, version))}
          onRestore={writes ? (version) => restore.mutate(version) : undefined}
          restoring={restore.isPending}
        />
      )}
    </section>
  )
}

/** A template as lines that can be compared. */
function useSaid(): (template: TemplateInput) => SaidField[] {
  const { t } = useTranslation(['templates', 'studio'])
  const format = useFormat()
  return ({ name, description, type, framework, channel, language, prompt, variables, limits }) => [
    { label: t('form.name'), text: name },
    { label: t('form.description'), text: description },
    {
      label: t('filter.type'),
      text: [
        t(`common:contentType.${type}`),
        t(`framework.${framework}`),
        ...(channel ? [t(`studio:channel.${channel}`)] : []),
        format.language(language),
      ].join(' · '),
    },
    { label: t('form.prompt'), text: prompt },
    {
      label: t('asks'),
      text: variables
        .map(({ label, name: key, kind, required, choices = [], example }) =>
          [
            required ? label : t('variable.optional', { label }),
            `{{ ${key} }}`,
            t(`kind.${kind}`),
            choices.join(', '),
            example,
          ]
            .filter(Boolean)
            .join(' · '),
        )
        .join('\n'),
    },
    {
      label: t('limits.heading'),
      text: LIMIT_NAMES.flatMap((limit) =>
        limits[limit] === undefined ? [] : `${t(`limits.${limit}`)}: ${format.number(limits[limit])}`,
      ).join('\n'),
    },
  ]
}
