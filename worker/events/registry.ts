import { publishToHub } from '../features/collaboration/index.ts'
import { keepApprovedVersion, keepNamedVersion, restoreOnEvent } from '../features/history/index.ts'
import { sendRequestedMail } from '../features/mail/index.ts'
import type { Reactions } from './reactions.ts'

/** Which reactions each event has. A reaction lives in the feature that reacts. */
export const reactions: Reactions = {
  '*': [publishToHub],
  'content.approved': [keepApprovedVersion],
  'content.restored_version': [restoreOnEvent],
  'version.created': [keepNamedVersion],
  'mail.requested': [sendRequestedMail],
}
