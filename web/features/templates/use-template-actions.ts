import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Template } from '#core/contracts/templates'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { createTemplate, deleteTemplate, duplicateTemplate, inputOf } from './template-commands.ts'
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
  return { duplicate, remove }
}
