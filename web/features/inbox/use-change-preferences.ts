import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type ChangePreferencesInput,
  type NotificationPreferences,
  preferencesSchema,
} from '#core/contracts/notifications'
import { api } from '#web/lib/api'
import { inboxKeys } from './inbox-queries.ts'
import { withChoices } from './preference-choices.ts'

const mutationKey = ['change-notification-preferences']

/** Changes show at once; a change that is refused is taken back. */
export function useChangePreferences() {
  const client = useQueryClient()
  const { preferences: queryKey } = inboxKeys
  return useMutation({
    mutationKey,
    mutationFn: (input: ChangePreferencesInput) =>
      api.patch('/api/notifications/preferences', input, preferencesSchema),
    async onMutate({ choices = [] }) {
      await client.cancelQueries({ queryKey })
      client.setQueryData<NotificationPreferences>(
        queryKey,
        (known) => known && { ...known, kinds: withChoices(known.kinds, choices) },
      )
    },
    // While another change is on its way, its answer is the newer one.
    onSuccess: (preferences) => {
      if (client.isMutating({ mutationKey }) === 1) client.setQueryData(queryKey, preferences)
    },
    onError: () => client.invalidateQueries({ queryKey }),
  })
}
