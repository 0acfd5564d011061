export { answerByText } from './answer-by-text.ts'
export { audienceRoutes } from './audience-routes.ts'
export { browsersOfContact } from './contact-browsers.ts'
export { type ContactFacts, contactFacts } from './contact-facts.ts'
export { ContactImportWorkflow } from './contact-import.workflow.ts'
export { unsubscribeUrls } from './contact-link.ts'
export { contactPageRoutes } from './contact-page-routes.ts'
export { contactRoutes } from './contact-routes.ts'
export { countReachable } from './count-reachable.ts'
export { evaluateSegments } from './evaluate-segments.ts'
export { forgetDrafts } from './forget-drafts.ts'
export { importRoutes } from './import-routes.ts'
export { membersOf } from './members-of.ts'
export {
  evaluateSavedSegment,
  followContacts,
  markSegmentsAfterDeletion,
  markSegmentsAfterImport,
} from './on-contacts-changed.ts'
export { phoneOf } from './phone.ts'
export { contactEventWrite } from './record-event.ts'
export { redriveImports } from './redrive-imports.ts'
export { resealAudience } from './reseal-secrets.ts'
export { segmentRoutes } from './segment-routes.ts'
export { suppressionWrite } from './suppress.ts'
export { suppressionRoutes } from './suppression-routes.ts'
