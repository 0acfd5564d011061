import type { Kind } from '../notifications/kinds.ts'
import type { MailLocale } from './kinds.ts'

interface About {
  actor: string
  title: string
}

const ENGLISH: Record<Kind, (about: About) => string> = {
  'content.generated': ({ title }) => `“${title}” is written`,
  'comment.added': ({ actor, title }) => `${actor} commented on “${title}”`,
  'comment.mentioned': ({ actor, title }) => `${actor} mentioned you in “${title}”`,
  'review.requested': ({ actor, title }) => `${actor} asks for your review of “${title}”`,
  'review.approved': ({ actor, title }) => `${actor} approved “${title}”`,
  'review.changes_requested': ({ actor, title }) => `${actor} asks for changes in “${title}”`,
  'automation.failed': ({ title }) => `The automation “${title}” has stopped`,
  'quota.reached': ({ title }) => `The limit is reached: ${title}`,
  'security.alert': ({ title }) => `Security: ${title}`,
  broadcast: ({ title }) => title,
}

const SPANISH: Record<Kind, (about: About) => string> = {
  'content.generated': ({ title }) => `«${title}» está escrito`,
  'comment.added': ({ actor, title }) => `${actor} ha comentado «${title}»`,
  'comment.mentioned': ({ actor, title }) => `${actor} te ha mencionado en «${title}»`,
  'review.requested': ({ actor, title }) => `${actor} te pide que revises «${title}»`,
  'review.approved': ({ actor, title }) => `${actor} ha aprobado «${title}»`,
  'review.changes_requested': ({ actor, title }) => `${actor} pide cambios en «${title}»`,
  'automation.failed': ({ title }) => `La automatización «${title}» se ha detenido`,
  'quota.reached': ({ title }) => `Se ha alcanzado el límite: ${title}`,
  'security.alert': ({ title }) => `Seguridad: ${title}`,
  broadcast: ({ title }) => title,
}

/** What a notification says in one line. */
export const notificationSubject = (locale: MailLocale, kind: Kind, about: About): string =>
  (locale === 'es' ? SPANISH : ENGLISH)[kind](about)
