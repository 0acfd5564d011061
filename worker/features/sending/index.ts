export { circuitOf, isTrusted, mayTry, noteTry } from './circuits.ts'
export { heardWrites } from './heard.ts'
export { hookRoutes } from './hook-routes.ts'
export { buryEffect, giveUpAttempts, settleDelivery } from './ledger.ts'
export { noteUnsubscription } from './on-contact-unsubscribed.ts'
export { sendRequested } from './on-effect-requested.ts'
export type { Message } from './payload.ts'
export { effectRequested, requestEffect } from './request-effect.ts'
export { resealEffects } from './reseal-effects.ts'
export { LEASE, runEffect } from './run-effect.ts'
export {
  browserAad,
  chatAad,
  openDestination,
  openSubscription,
  sealDestination,
  sealSubscription,
} from './sealed-addresses.ts'
export {
  changeSendingSettings,
  getSendingSettings,
  quietHoursOf,
  settingsOf,
  toSettings,
} from './sending-settings.ts'
export { leaseDeliveries, signalDue } from './signal-due.ts'
export { trackedHtml, trackedLink } from './tracked-html.ts'
export { trackingRoutes } from './tracking-routes.ts'
