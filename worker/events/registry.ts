import { signContent } from '../features/analysis/index.ts'
import {
  evaluateSavedSegment,
  followContacts,
  markSegmentsAfterDeletion,
  markSegmentsAfterImport,
} from '../features/audience/index.ts'
import { driveBroadcast, startScheduled } from '../features/broadcasts/index.ts'
import { erasePurged, publishToHub } from '../features/collaboration/index.ts'
import { keepApprovedVersion, keepNamedVersion, restoreOnEvent } from '../features/history/index.ts'
import { indexAddedSource, indexRefreshedSource, removeDeletedSource } from '../features/knowledge/index.ts'
import { driveRequest, startRequest } from '../features/notification-requests/index.ts'
import {
  notifyAsked,
  notifyOfApiKey,
  notifyOfApproval,
  notifyOfChanges,
  notifyOfComment,
  notifyOfLateSchedule,
  notifyOfMention,
  notifyOfSecurity,
  notifyOfWebhookOff,
  notifyReviewers,
  ringBells,
  signalDeliveries,
} from '../features/notifications/index.ts'
import { noteUnsubscription, sendRequested } from '../features/sending/index.ts'
import { recordWebhooks } from '../features/webhooks/index.ts'
import type { Reactions } from './reactions.ts'

/** Which reactions each event has. A reaction lives in the feature that reacts. */
export const reactions: Reactions = {
  '*': [publishToHub, recordWebhooks],
  'api_key.created': [notifyOfApiKey],
  'comment.added': [notifyOfComment],
  'comment.mentioned': [notifyOfMention],
  'content.created': [signContent],
  'content.updated': [signContent],
  'content.approved': [keepApprovedVersion, notifyOfApproval],
  'content.changes_requested': [notifyOfChanges],
  'content.purged': [erasePurged],
  'content.restored_version': [restoreOnEvent],
  'content.submitted': [notifyReviewers],
  'notification.created': [ringBells, signalDeliveries],
  'review.requested': [notifyAsked],
  'notification_request.due': [driveRequest],
  'schedule.due': [startRequest, startScheduled],
  'broadcast.due': [driveBroadcast],
  'schedule.late': [notifyOfLateSchedule],
  'security.noticed': [notifyOfSecurity],
  'version.created': [keepNamedVersion],
  'webhook_endpoint.turned_off': [notifyOfWebhookOff],
  'knowledge_source.added': [indexAddedSource],
  'knowledge_source.refreshed': [indexRefreshedSource],
  'knowledge_source.deleted': [removeDeletedSource],
  'effect.requested': [sendRequested],
  'mail.requested': [sendRequested],
  'contacts.changed': [followContacts],
  'contact.unsubscribed': [noteUnsubscription],
  'contacts.deleted': [markSegmentsAfterDeletion],
  'contact_import.finished': [markSegmentsAfterImport],
  'segment.saved': [evaluateSavedSegment],
}
