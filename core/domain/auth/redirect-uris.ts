export type ApplicationType = 'web' | 'native'

const HTTPS = /^https:/i
const OWN_MACHINE = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/?#]|$)/i
/** A domain name in reverse and no host (RFC 8252, section 7.1): com.example.app:/callback. */
const OWN_SCHEME = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+:\/?(?!\/)/i

/**
 * What an application is that does not say (OpenID's registration would call it "web"): one whose answer goes to the
 * person's own machine, by loopback or by a scheme of its own, is native.
 */
export const applicationTypeOf = (uris: readonly string[]): ApplicationType =>
  uris.every((uri) => HTTPS.test(uri) && !OWN_MACHINE.test(uri)) ? 'web' : 'native'

const FRAGMENT = /#/
const USER_INFO = /^https?:\/\/[^/?#]*@/i

/** Why an application of this type cannot be answered there, in words that say what to send instead; else null. */
export function redirectFault(uri: string, type: ApplicationType): string | null {
  if (FRAGMENT.test(uri)) return 'Leave out # and what follows it.'
  if (USER_INFO.test(uri)) return 'Leave out the user name before @.'
  const isOwnMachine = OWN_MACHINE.test(uri)
  if (HTTPS.test(uri)) {
    if (!isOwnMachine) return null
    return 'On the person’s own machine use http, not https.'
  }
  if (type === 'web')
    return 'A web application needs https and a public host. For http://localhost or a scheme of its own, send application_type "native".'
  if (isOwnMachine || OWN_SCHEME.test(uri)) return null
  if (/^http:/i.test(uri))
    return 'http is only for the person’s own machine: localhost, 127.0.0.1 or [::1]. Elsewhere use https.'
  return 'A scheme of its own is a domain name in reverse with no host, such as com.example.app:/callback.'
}
