import type { NotificationRequestInput, Recipient } from '#core/contracts/notification-requests'
import { variablesOf } from '#core/domain/notification-templates/variables'
import { type Channel, KINDS, type KindRule } from '#core/domain/notifications/kinds'
import { AppError, type FieldError, invalid } from '#core/errors'

/** Where each sort of recipient can be reached. */
const REACHABLE: Record<KindRule['to'], readonly Channel[]> = {
  member: ['in_app', 'push', 'email', 'sms'],
  contact: ['email', 'push', 'sms'],
}

/**
 * Refuses a request that could reach nobody or say nothing: recipients or channels that are not for this kind, values
 * that its templates need and that are missing, or that they do not know. Throws `invalid_input` naming each place.
 */
export function checkRequest(input: NotificationRequestInput): void {
  const { kind, recipients = [], segmentId, channels = [], data } = input
  const rule: KindRule = KINDS[kind]
  if (kind === 'digest') throw invalid('kind', 'Digests are made of other kinds.')
  const wrong = rule.to === 'member' ? 'contactId' : 'userId'
  const faults: FieldError[] = [
    ...recipients.flatMap((one, index) =>
      wrong in one ? [{ path: `recipients.${index}`, message: `This kind is for ${rule.to}s.` }] : [],
    ),
    ...channels.flatMap((channel, index) =>
      REACHABLE[rule.to].includes(channel)
        ? []
        : [{ path: `channels.${index}`, message: `No ${rule.to} is reached by it.` }],
    ),
    ...valueFaults(input),
  ]
  if (input.digest && !rule.digestible)
    faults.push({ path: 'digest', message: 'Messages of this kind do not wait for others.' })
  if (segmentId !== undefined && rule.to === 'member')
    faults.push({
      path: 'segmentId',
      message: 'A segment is made of contacts, and this kind is for members.',
    })
  if (typeof data.url === 'string' && !/^https?:\/\/\S+$/.test(data.url))
    faults.push({ path: 'data.url', message: 'An address that begins with https:// or http:// is expected.' })
  const [first] = faults
  if (first) throw new AppError('invalid_input', `${first.path}: ${first.message}`, { fields: faults })
}

function valueFaults({ kind, data }: NotificationRequestInput): FieldError[] {
  const known = variablesOf(kind)
  return [
    ...known
      .filter(({ name, required }) => required && (data[name] === undefined || data[name] === ''))
      .map(({ name }) => ({ path: `data.${name}`, message: 'Required: the templates of this kind say it.' })),
    ...Object.keys(data)
      .filter((name) => !known.some((one) => one.name === name))
      .map((name) => ({
        path: `data.${name}`,
        message: 'The templates of this kind have no such variable.',
      })),
  ]
}

/** How a recipient is kept until it is looked up: each once, in the order they were named. */
export const namesOf = (recipients: readonly Recipient[]): string[] => [
  ...new Set(
    recipients.map((one) => {
      if ('userId' in one) return `user:${one.userId}`
      return 'contactId' in one ? `contact:${one.contactId}` : `email:${one.email.toLowerCase()}`
    }),
  ),
]
