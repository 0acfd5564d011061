import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Template } from '#core/contracts/templates'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import {
  archiveTemplate,
  createTemplate,
  deleteTemplate,
  duplicateTemplate,
  exportTemplates,
  inputOf,
} from './template-commands.ts'
import { saveAsJson } from './template-files.ts'
import { templateKeys } from './template-queries.ts'

export function useTemplateActions() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { t } = useTranslation('templates')
  const words = useErrorWords()
  const refresh = () => client.invalidateQueries({ queryKey: templateKeys.all })
  const onError = (error: unknown) => notify.failed(words(error).detail)
  const show = (template: Template) => {
    client.setQueryData(templateKeys.one(template.id), template)
    void refresh()
    void navigate({ to: '/templates/$templateId', params: { templateId: template.id } })
  }
  const duplicate = useMutation({
    mutationFn: duplicateTemplate,
    onSuccess(template) {
      show(template)
      notify.done(t('duplicated'))
    },
    onError,
  })
  const bringBack = useMutation({
    mutationFn: (template: Template) => createTemplate(inputOf(template)),
    onSuccess: show,
    onError,
  })
  const remove = useMutation({
    mutationFn: (template: Template) => deleteTemplate(template.id),
    onSuccess(_, template) {
      void navigate({ to: '/templates' })
      client.removeQueries({ queryKey: templateKeys.one(template.id) })
      void refresh()
      notify.undo(t('deleted', { name: template.name }), () => bringBack.mutate(template))
    },
    onError,
  })
  const archive = useMutation({
    mutationFn: ({ id, archived }: { id: string; archived: boolean }) => archiveTemplate(id, archived),
    onSuccess(template, { id, archived }) {
      client.setQueryData(templateKeys.one(id), template)
      void refresh()
      if (archived)
        notify.undo(t('archived', { name: template.name }), () => archive.mutate({ id, archived: false }))
      else notify.done(t('unarchived', { name: template.name }))
    },
    onError,
  })
  const take = useMutation({
    mutationFn: ({ id }: Template) => exportTemplates(id),
    onSuccess: (file, { name }) => saveAsJson(`${name}.json`, file),
    onError,
  })
  return { duplicate, remove, archive, take }
}
