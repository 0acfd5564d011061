import { useEffect, useEffectEvent } from 'react'
import { passkeyAnswer } from './passkeys.ts'

/** A challenge lives five minutes; the page is given a fresh one before that. */
const ROUND = 4 * 60_000

const isOffered = async (): Promise<boolean> =>
  (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true

/** What the person chose among the browser's suggestions; null when it offers none, or `signal` ended it. */
async function chosenPasskey(signal: AbortSignal): Promise<unknown> {
  if (!(await isOffered())) return null
  while (!signal.aborted) {
    const round = AbortSignal.any([signal, AbortSignal.timeout(ROUND)])
    try {
      return await passkeyAnswer({ mediation: 'conditional', signal: round })
    } catch {
      // Nobody asked for it, so nobody is told; the button beside it says what is wrong.
      if (!round.aborted) return null
    }
  }
  return null
}

/**
 * Offers the person's passkeys among the suggestions of the field with `autocomplete="username webauthn"`, for as
 * long as `offered`: a browser waits for one answer at a time, and any other way in ends this one.
 */
export function usePasskeyAutofill(offered: boolean, onChosen: (answer: unknown) => void): void {
  const choose = useEffectEvent(onChosen)
  useEffect(() => {
    if (!offered) return
    const ending = new AbortController()
    void chosenPasskey(ending.signal).then((answer) => {
      if (answer && !ending.signal.aborted) choose(answer)
    })
    return () => ending.abort()
  }, [offered])
}
