import type { SendingSettings } from '#core/contracts/deliveries'
import { unsubscribeFields } from '#core/domain/notifications/list-unsubscribe'
import type { ReactionCtx } from '../../events/reactions.ts'
import { type Message, trackedHtml, trackedLink } from '../sending/index.ts'

interface To {
  workspaceId: string
  deliveryId: string
  contactId: string
}

/** Addresses to leave by: for people, and for mail programs. */
export interface WaysOut {
  page: string
  oneClick: string
}

type Mail = Extract<Message, { channel: 'email' }>

/**
 * A mail for a contact: with the fields to leave by one click (RFC 8058), and its links and a picture leading
 * through us unless the workspace turned that off. A mail program takes an https address alone.
 */
export async function contactMail(
  { deps }: ReactionCtx,
  to: To,
  mail: Mail,
  { page, oneClick }: WaysOut,
  settings: Pick<SendingSettings, 'trackOpens' | 'trackClicks'>,
): Promise<Mail> {
  const leave = oneClick.startsWith('https:')
    ? unsubscribeFields(oneClick)
    : { 'List-Unsubscribe': `<${page}>` }
  const html = await trackedHtml(deps, to, mail.html, { ...settings, untouched: [page, oneClick] })
  return { ...mail, html, headers: { ...mail.headers, ...leave, Precedence: 'bulk' } }
}

/** Where a push message to a contact leads: through us, unless the workspace turned that off. */
export const contactLink = async (
  { deps }: ReactionCtx,
  to: To,
  url: string,
  { trackClicks }: Pick<SendingSettings, 'trackClicks'>,
): Promise<string> => (trackClicks ? trackedLink(deps, to, url) : url)
