/**
 * The header fields that let a mail program unsubscribe with one click (RFC 2369, 3.2 and RFC 8058, 3.1). `url`
 * answers a POST without a cookie, a redirect or a further question; it must be https. Both fields have to be
 * among those that DKIM signs.
 */
export function unsubscribeFields(url: string, mailbox?: string): Record<string, string> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw new Error('One-click unsubscription needs an https address.')
  const ways = [`<${new URL(url).href}>`, ...(mailbox ? [`<mailto:${mailbox}?subject=unsubscribe>`] : [])]
  return { 'List-Unsubscribe': ways.join(', '), 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** Whether a body is the one-click request of RFC 8058, 3.2, as a form or as multipart text. */
export const isOneClick = (body: string): boolean =>
  /(^|&|\bname="?)List-Unsubscribe("?\s*|=)One-Click\b/i.test(body)
