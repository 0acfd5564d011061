import { signCreatedContent, signUpdatedContent } from '../features/analysis/index.ts'
import {
  evaluateSavedSegment,
  markSegmentsAfterDeletion,
  markSegmentsAfterImport,
  markSegmentsStale,
} from '../features/audience/index.ts'
import { erasePurged, publishToHub } from '../features/collaboration/index.ts'
import { keepApprovedVersion, keepNamedVersion, restoreOnEvent } from '../features/history/index.ts'
import { indexAddedSource, indexRefreshedSource, removeDeletedSource } from '../features/knowledge/index.ts'
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
  'content.created': [signCreatedContent],
  'content.updated': [signUpdatedContent],
  'content.approved': [keepApprovedVersion, notifyOfApproval],
  'content.changes_requested': [notifyOfChanges],
  'content.purged': [erasePurged],
  'content.restored_version': [restoreOnEvent],
  'content.submitted': [notifyReviewers],
  'notification.created': [ringBells],
  'review.requested': [notifyAsked],
  'version.created': [keepNamedVersion],
  'knowledge_source.added': [indexAddedSource],
  'knowledge_source.refreshed': [indexRefreshedSource],
  'knowledge_source.deleted': [removeDeletedSource],
  'contacts.changed': [markSegmentsStale],
  'contacts.deleted': [markSegmentsAfterDeletion],
  'contact_import.finished': [markSegmentsAfterImport],
  'segment.saved': [evaluateSavedSegment],
  'mail.requested': [sendRequestedMail],
}
