import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '#web/lib/api'
import { ApiProblem } from '#web/lib/problem'
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
  /** Null too for one that was last used before this was kept. */
  lastUsedAt: z.string().nullish(),
})
export type Passkey = z.infer<typeof passkeySchema>

/** Browsers that read and write WebAuthn's JSON by themselves. */
export const passkeysSupported = (): boolean =>
  'PublicKeyCredential' in globalThis && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** What a device refuses, by the name WebAuthn gives it, as the reason the page has words for. */
const REFUSALS: Record<string, string> = {
  InvalidStateError: 'PREVIOUSLY_REGISTERED',
  ConstraintError: 'PASSKEY_USER_UNVERIFIED',
}

/** What the device answers, in the form that is sent. Throws an `ApiProblem` for what it refuses. */
async function fromDevice(asked: Promise<Credential | null>): Promise<unknown> {
  const credential = await asked.catch((error: unknown) => {
    if (isDismissal(error) || !(error instanceof DOMException)) throw error
    const reason = REFUSALS[error.name] ?? 'FAILED_TO_VERIFY_REGISTRATION'
    throw new ApiProblem(0, 'invalid_input', error.message, [], reason)
  })
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('None given.', 'NotAllowedError')
  return credential.toJSON()
}

/** The person closed the device's dialogue: nothing went wrong. */
export const isDismissal = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')

/** What there is to tell of a try. */
export const faultOf = (error: unknown): unknown => (isDismissal(error) ? null : error)

/** Asks for one of the person's passkeys: in a dialogue of the device's own, unless `how` says otherwise. */
export async function passkeyAnswer(how: Omit<CredentialRequestOptions, 'publicKey'> = {}): Promise<unknown> {
  const path = '/api/auth/passkey/generate-authenticate-options'
  const options = await api.get(path, requestSchema, { signal: how.signal })
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  return fromDevice(navigator.credentials.get({ ...how, publicKey }))
}

/** Signs in with the passkey that was chosen already, else with one the device is asked for. */
export function useSignInWithPasskey(next: string | undefined) {
  const goOn = useGoOn()
  return useMutation({
    mutationFn: async (chosen?: unknown) => {
      const response = chosen ?? (await passkeyAnswer())
      const body = { response, ...oauthQuery() }
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
      // The device calls it by the person's address; the name typed here tells it from their others.
      const options = await api.get('/api/auth/passkey/generate-register-options', creationSchema)
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
      const response = await fromDevice(navigator.credentials.create({ publicKey }))
      await api.post('/api/auth/passkey/verify-registration', { response, name })
    },
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: string) => api.post('/api/auth/passkey/delete-passkey', { id }),
    onSuccess,
  })
  const rename = useMutation({
    mutationFn: (named: { id: string; name: string }) => api.post('/api/auth/passkey/update-passkey', named),
    onSuccess,
  })
  return { add, rename, remove }
}
