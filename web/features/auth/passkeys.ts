import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '#web/lib/api'
import { signedInSchema, useGoOn } from './account.ts'
import { oauthQuery } from './oauth-query.ts'

const creationSchema = z.looseObject({
  challenge: z.string(),
  rp: z.looseObject({ name: z.string() }),
  user: z.looseObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
})
const requestSchema = z.looseObject({ challenge: z.string() })
const passkeySchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  createdAt: z.coerce.date(),
})

/** Browsers that read and write WebAuthn's JSON by themselves. */
export const passkeysSupported = (): boolean =>
  'PublicKeyCredential' in globalThis && 'parseRequestOptionsFromJSON' in PublicKeyCredential

const asJson = (credential: Credential | null): unknown => {
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('None given.', 'NotAllowedError')
  return credential.toJSON()
}

/** The person closed the device's dialogue: nothing went wrong. */
export const isDismissal = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')

export function useSignInWithPasskey(next: string | undefined) {
  const goOn = useGoOn()
  return useMutation({
    mutationFn: async () => {
      const options = await api.get('/api/auth/passkey/generate-authenticate-options', requestSchema)
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
      const credential = await navigator.credentials.get({ publicKey })
      const body = { response: asJson(credential), ...oauthQuery() }
      return api.post('/api/auth/passkey/verify-authentication', body, signedInSchema)
    },
    onSuccess: (answer) => goOn(next, answer),
  })
}

const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) =>
    api.get('/api/auth/passkey/list-user-passkeys', z.array(passkeySchema), { signal }),
})
export const usePasskeys = () => useQuery(passkeysQuery)

export function usePasskeyChanges() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(passkeysQuery)
  const add = useMutation({
    mutationFn: async (name: string) => {
      const path = '/api/auth/passkey/generate-register-options'
      const options = await api.get(path, creationSchema, { query: { name } })
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
      const credential = await navigator.credentials.create({ publicKey })
      await api.post('/api/auth/passkey/verify-registration', { response: asJson(credential), name })
    },
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: string) => api.post('/api/auth/passkey/delete-passkey', { id }),
    onSuccess,
  })
  return { add, remove }
}
