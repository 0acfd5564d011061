const HTTPS = /^https:\/\/[^\s<>"\\]+$/
const MAILBOX = /^[^\s<>"\\?&,]+@[^\s<>"\\?&,]+$/

/**
 * The header fields that let a mail program unsubscribe with one click (RFC 2369, 3.2 and RFC 8058, 3.1). `url`
 * answers a POST without a cookie, a redirect or a further question. Both fields have to be among those that
 * DKIM signs. Throws for an address that is not https or could leave its brackets.
 */
export function unsubscribeFields(url: string, mailbox?: string): Record<string, string> {
  if (!HTTPS.test(url)) throw new Error('One-click unsubscription needs an https address.')
  if (mailbox !== undefined && !MAILBOX.test(mailbox)) throw new Error('Not a mailbox.')
  const ways = [`<${url}>`, ...(mailbox ? [`<mailto:${mailbox}?subject=unsubscribe>`] : [])]
  return { 'List-Unsubscribe': ways.join(', '), 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** Whether a body is the one-click request of RFC 8058, 3.2, as a form or as multipart text. */
export const isOneClick = (body: string): boolean =>
  /(^|&|\bname="?)List-Unsubscribe("?\s*|=)One-Click\b/i.test(body)
