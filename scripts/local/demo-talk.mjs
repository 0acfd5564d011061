import { createHash } from 'node:crypto'

const DAY = 86_400_000
const KINDS = ['comment.added', 'comment.mentioned', 'comment.added', 'review.approved']
const SAID = ['Is the price still right?', 'Could the second line lead with taste?', 'Lovely. Ship it.']

const named = (name) => createHash('sha256').update(name).digest().subarray(0, 16).toString('hex')
const chance = (name) => createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32

/**
 * What the members were told in the weeks behind, as rows: most saw it in their inbox, so that no mail followed;
 * the others got one.
 */
export function talkRows({ workspaceId, members, contents, now }) {
  const days = Array.from({ length: 33 }, (_, ago) => Math.floor(now / DAY) * DAY - (ago + 1) * DAY)
  const told = days
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .flatMap((day) =>
      Array.from({ length: Math.floor(chance(`${day}`) * 5) }, (_, n) =>
        one(`${workspaceId}-${day}-${n}`, day),
      ),
    )
  function one(id, day) {
    const pick = (name, items) => items[Math.floor(chance(`${id}${name}`) * items.length)]
    const actor = pick('actor', members)
    const to = pick(
      'to',
      members.filter(({ id: other }) => other !== actor.id),
    )
    const content = pick('content', contents)
    const at = day + 8 * 3_600_000 + Math.floor(chance(`${id}at`) * 9 * 3_600_000)
    const kind = pick('kind', KINDS)
    const may = kind !== 'review.approved' || actor.role !== 'editor'
    return {
      id: named(id),
      kind: may ? kind : 'comment.added',
      excerpt: pick('said', SAID),
      actor,
      to,
      content,
      at,
    }
  }
  const seen = ({ id }) => chance(`${id}seen`) < 0.6
  return {
    notification: told.map(({ id, kind, excerpt, actor, content, at }) => ({
      ...{ id, workspace_id: workspaceId, kind, created_at: at },
      data: JSON.stringify({
        ...{ actor: { id: actor.id, name: actor.name }, title: content.title, contentId: content.id },
        ...{ excerpt: kind.startsWith('comment') ? excerpt : '', threadId: null },
      }),
    })),
    inbox: told.map(({ id, kind, to, at }) => ({
      ...{ id: named(`${id}inbox`), workspace_id: workspaceId, user_id: to.id, notification_id: id, kind },
      ...{ created_at: at, read_at: at + 3_600_000, archived_at: at + 3_600_000, snoozed_until: null },
    })),
    ...ofDeliveries(told.map((each) => deliveryOf(workspaceId, each, seen(each)))),
  }
}

/** The deliveries, and that the provider reported those that arrived. */
const ofDeliveries = (deliveries) => ({
  deliveries,
  heard: deliveries.flatMap(({ id, workspace_id, delivered_at: at }) =>
    at
      ? { id: `delivered:${id}:demo`, workspace_id, delivery_id: id, type: 'delivered', at, detail: '' }
      : [],
  ),
})

const RULES = {
  ...{ consent: 'member', suppression: 'none', preference: 'default', quiet_hours: 'awake' },
  ...{ frequency_cap: 'below', digest: 'single' },
}

function deliveryOf(workspaceId, { id, to, at }, seen) {
  const own = named(`${id}email`)
  const due = at + 600_000
  const common = {
    ...{ id: own, workspace_id: workspaceId, notification_id: id, recipient: `user:${to.id}` },
    ...{ user_id: to.id, channel: 'email', priority: 'normal', due_at: due, created_at: at },
  }
  if (seen) return { ...common, state: 'skipped', reason: 'seen', trail: '[]', updated_at: due + 20_000 }
  const trail = Object.entries(RULES).map(([rule, reason]) => ({ rule, outcome: 'pass', reason }))
  return {
    ...{ ...common, state: 'sent', trail: JSON.stringify(trail), provider: 'resend', attempts: 1 },
    ...{ effect_id: named(`notification:${own}`), handed_over_at: due + 21_000, sent_at: due + 21_400 },
    ...{ delivered_at: due + 23_000, updated_at: due + 21_400, shown: to.email.replace(/^(.).*@/, '$1•••@') },
  }
}
