import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { PROVIDER_NAMES } from '#core/contracts/auth'
import { api } from '#web/lib/api'
import { useAuthOptions } from './account.ts'

export type Provider = keyof typeof PROVIDER_NAMES
const PROVIDERS: readonly Provider[] = ['google', 'github']
const HERE = '/settings/security'

const accountsSchema = z.array(
  z.looseObject({ id: z.string(), providerId: z.string(), createdAt: z.string().optional() }),
)
const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => api.get('/api/auth/list-accounts', accountsSchema, { signal }),
})

/** Whether the account has a password: who came with Google or GitHub has none. Taken for so until it is known. */
export function useHasPassword(): boolean {
  const { data } = useQuery(accountsQuery)
  return data?.some(({ providerId }) => providerId === 'credential') ?? true
}

/** Google and GitHub as far as they are offered here or linked already, each with the account that is linked. */
export function useProviders() {
  const { data: options } = useAuthOptions()
  const { data: accounts, error } = useQuery(accountsQuery)
  const providers = PROVIDERS.map((provider) => ({
    provider,
    account: accounts?.find(({ providerId }) => providerId === provider),
  }))
  return {
    providers: providers.filter(({ provider, account }) => account || options?.social.includes(provider)),
    /** Without it nobody could come in any more; a passkey alone would be lost with its device. */
    only: accounts?.length === 1,
    known: accounts !== undefined,
    error,
  }
}

export function useProviderChanges() {
  const queryClient = useQueryClient()
  return {
    /** Leaves for the provider, which sends the person back here. */
    link: useMutation({
      mutationFn: (provider: Provider) =>
        api.post(
          '/api/auth/link-social',
          { provider, callbackURL: HERE, errorCallbackURL: HERE },
          z.object({ url: z.string() }),
        ),
      onSuccess: ({ url }) => globalThis.location.assign(url),
    }),
    unlink: useMutation({
      mutationFn: (accountId: string) => api.post('/api/auth/unlink-account', { accountId }),
      onSettled: () => queryClient.invalidateQueries(accountsQuery),
    }),
  }
}
