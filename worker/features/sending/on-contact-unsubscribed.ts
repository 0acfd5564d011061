import type { Reaction } from '../../events/reactions.ts'
import { heardWrites } from './heard.ts'

/** Counts a message as the one by which somebody left; the contact's own history has it already. */
export const noteUnsubscription: Reaction<'contact.unsubscribed'> = {
  name: 'note-unsubscription',
  async run({ db }, { workspaceId, occurredAt: at, data: { deliveryId } }) {
    if (!workspaceId) return []
    const source = `unsubscribed:${deliveryId}`
    return heardWrites(db, { workspaceId, deliveryId, contactId: null, type: 'unsubscribed', at, source })
  },
}
