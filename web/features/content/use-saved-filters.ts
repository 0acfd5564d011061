import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SavedFilter, SavedFilterInput } from '#core/contracts/library'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { deleteFilter, filtersQuery, saveFilter } from './library-queries.ts'

/** Keeps lists under a name; one that was removed can be kept again. */
export function useSavedFilters() {
  const { t } = useTranslation('content')
  const client = useQueryClient()
  const words = useErrorWords()
  const shared = {
    onError: (error: unknown) => notify.failed(words(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey: filtersQuery().queryKey }),
  }
  const keep = useMutation({
    ...shared,
    mutationFn: (input: SavedFilterInput) => saveFilter(input),
    onSuccess: ({ name }) => notify.done(t('view.kept', { name })),
  })
  const remove = useMutation({
    ...shared,
    mutationFn: ({ id }: SavedFilter) => deleteFilter(id),
    onSuccess: (_gone, { name, filter, shared: everybody }) =>
      notify.undo(t('view.removed', { name }), () => keep.mutate({ name, filter, shared: everybody })),
  })
  return { keep, remove }
}
