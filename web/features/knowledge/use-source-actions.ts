import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { KnowledgeSource } from '#core/contracts/knowledge'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { saveFile } from '#web/lib/save-file'
import {
  addSource,
  deleteSource,
  type NewSource,
  readOriginal,
  refreshSource,
  sourceKeys,
} from './knowledge-queries.ts'

export function useSourceActions() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { t } = useTranslation('knowledge')
  const words = useErrorWords()
  const changed = () => client.invalidateQueries({ queryKey: sourceKeys.all })
  const failed = (error: unknown) => notify.failed(words(error).detail)
  const add = useMutation({
    mutationFn: (given: NewSource) => addSource(given),
    async onSuccess(source) {
      await changed()
      notify.done(t('added', { title: source.title, count: source.passages }))
    },
  })
  const refresh = useMutation({
    mutationFn: (source: KnowledgeSource) => refreshSource(source.id),
    async onSuccess(source, before) {
      await changed()
      notify.done(t(source.version === before.version ? 'refresh.same' : 'refresh.done'))
    },
    onError: failed,
  })
  const remove = useMutation({
    mutationFn: (source: KnowledgeSource) => deleteSource(source.id),
    async onSuccess(_, source) {
      await navigate({ to: '/brand/knowledge' })
      await changed()
      notify.done(t('deleted', { title: source.title }))
    },
    onError: failed,
  })
  const download = useMutation({
    mutationFn: async (source: KnowledgeSource) =>
      saveFile(
        await readOriginal(source.id),
        source.fileName ?? `${source.title}${source.kind === 'text' ? '.md' : ''}`,
      ),
    onError: failed,
  })
  return { add, refresh, remove, download }
}
