/** What a contact's own history calls what was heard of a message. */
const OF_CONTACT = {
  ...{ delivered: 'message.received', bounced: 'message.bounced', complained: 'message.complained' },
  ...{ opened: 'message.opened', clicked: 'message.clicked', unsubscribed: 'message.unsubscribed' },
}

const of = (name) => `(value ->> '$.${name}')`
const columns = (...names) => Object.fromEntries(names.map((name) => [name, of(name)]))
const counts = (...names) => Object.fromEntries(names.map((name) => [name, `ifnull(${of(name)}, 0)`]))

const DELIVERY = {
  ...columns('id', 'workspace_id', 'notification_id', 'recipient', 'user_id', 'contact_id', 'broadcast_id'),
  ...columns(
    'channel',
    'priority',
    'state',
    'due_at',
    'trail',
    'reason',
    'effect_id',
    'provider',
    'error_class',
  ),
  ...columns('handed_over_at', 'sent_at', 'delivered_at', 'bounced_at', 'complained_at', 'opened_at'),
  ...columns('clicked_at', 'unsubscribed_at', 'created_at', 'updated_at'),
  ...counts('attempts', 'machine_opens', 'machine_clicks', 'unless_seen'),
}
const EFFECT = {
  ...{ id: of('effect_id'), key: `'notification:' || ${of('id')}`, delivery_id: of('id') },
  ...{ recipient: of('shown'), payload: "''", state: "'confirmed'", provider_ref: `'msg_' || ${of('id')}` },
  ...{ due_at: of('handed_over_at'), confirmed_at: of('sent_at'), created_at: of('handed_over_at') },
  ...{ updated_at: of('sent_at'), ...columns('workspace_id', 'channel', 'priority', 'provider', 'attempts') },
}
const ATTEMPT = {
  ...{ ...columns('effect_id', 'provider'), attempt: '1', outcome: "'accepted'" },
  ...{ started_at: of('handed_over_at'), ended_at: of('sent_at') },
}
const CONTACT_EVENT = {
  ...{ ...columns('id', 'workspace_id', 'contact_id', 'at'), type: of('kind') },
  data: `json_object('deliveryId', ${of('delivery_id')})`,
}
const EVENT = {
  ...columns('workspace_id', 'delivery_id', 'type', 'at', 'detail'),
  id: of('id'),
  source: of('id'),
}

/** The statements that write these rows, one for each table. */
export function statementsOf(database, rows) {
  const { broadcast = [], notification, inbox = [], deliveries, heard, suppression = [] } = rows
  const own = (some) => columns(...Object.keys(some[0] ?? {}))
  const insert = (table, some, shape = own(some)) =>
    some.length === 0
      ? []
      : database
          .prepare(
            `INSERT OR IGNORE INTO ${table} (${Object.keys(shape)}) SELECT ${Object.values(shape)} FROM json_each(?)`,
          )
          .bind(JSON.stringify(some))
  const sent = deliveries.filter(({ state }) => state === 'sent')
  const ofContacts = heard.filter(({ type, contact_id }) => contact_id && OF_CONTACT[type])
  return [
    insert('broadcast', broadcast),
    insert('notification', notification),
    insert('inbox_item', inbox),
    insert('notification_delivery', deliveries, DELIVERY),
    insert('effect', sent, EFFECT),
    insert('effect_attempt', sent, ATTEMPT),
    insert('delivery_event', heard, EVENT),
    insert(
      'contact_event',
      ofContacts.map((event) => ({ ...event, kind: OF_CONTACT[event.type] })),
      CONTACT_EVENT,
    ),
    insert('suppression', suppression),
  ].flat()
}
