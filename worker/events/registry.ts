import { erasePurged, publishToHub } from '../features/collaboration/index.ts'
import { keepApprovedVersion, keepNamedVersion, restoreOnEvent } from '../features/history/index.ts'
import { sendRequestedMail } from '../features/mail/index.ts'
import {
  notifyAsked,
  notifyOfApproval,
  notifyOfChanges,
  notifyOfComment,
  notifyOfMention,
  notifyReviewers,
  ringBells,
} from '../features/notifications/index.ts'
import type { Reactions } from './reactions.ts'

/** Which reactions each event has. A reaction lives in the feature that reacts. */
export const reactions: Reactions = {
  '*': [publishToHub],
  'comment.added': [notifyOfComment],
  'comment.mentioned': [notifyOfMention],
  'content.approved': [keepApprovedVersion, notifyOfApproval],
  'content.changes_requested': [notifyOfChanges],
  'content.purged': [erasePurged],
  'content.restored_version': [restoreOnEvent],
  'content.submitted': [notifyReviewers],
  'notification.created': [ringBells],
  'review.requested': [notifyAsked],
  'version.created': [keepNamedVersion],
  'mail.requested': [sendRequestedMail],
}
