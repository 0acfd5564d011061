import { type SQL, sql } from 'drizzle-orm'
import type { Attribute, AttributeType } from '#core/contracts/audience'
import type { Condition, ContactField, Operator, Rule } from '#core/contracts/audience-segments'
import { partsOf, typeOfField } from '#core/domain/audience/check-rule'
import { contact, contactEvent, contactTag, suppression } from '../../db/schema/index.ts'

const DAY = 86_400_000

export interface CompileCtx {
  workspaceId: string
  attributes: readonly Attribute[]
  /** Epoch milliseconds: what "the last 30 days" counts from. */
  now: number
}

/**
 * A rule as one condition over `contact`, 1 or 0 and never null, so that NOT means everybody else. Whatever the rule
 * says is a bound value; names of columns come from this file alone. The caller has checked the rule (`checkRule`);
 * an attribute that was taken away since holds for nobody.
 */
export function compileRule(rule: Rule, ctx: CompileCtx): SQL {
  if ('all' in rule) return joined(rule.all, ' AND ', sql`1`, ctx)
  if ('any' in rule) return joined(rule.any, ' OR ', sql`0`, ctx)
  if ('not' in rule) return sql`NOT ${compileRule(rule.not, ctx)}`
  return neverNull(rule, conditionOf(rule, ctx))
}

const neverNull = (condition: Condition, compiled: SQL) =>
  isNeverNull(condition) ? compiled : sql`ifnull(${compiled}, 0)`

/** What compares by IS, or looks at a column that always holds something, needs nobody to make a null false. */
const isNeverNull = (condition: Condition) =>
  condition.on === 'tag' ||
  condition.on === 'consent' ||
  ('op' in condition && ['is', 'is_not', 'set', 'not_set'].includes(condition.op))

function joined(rules: readonly Rule[], by: ' AND ' | ' OR ', empty: SQL, ctx: CompileCtx): SQL {
  if (rules.length === 0) return empty
  // SQLite works from the left and stops when the answer is known: what is a column of its own comes first.
  const parts = rules.toSorted((a, b) => costOf(a) - costOf(b))
  const byKey = Map.groupBy(parts, (rule) => ('on' in rule && rule.on === 'attribute' ? rule.key : null))
  const compiled = [...byKey].flatMap(([key, alike]) => {
    const type = alike.length > 1 && ctx.attributes.find((attribute) => attribute.key === key)?.type
    return key !== null && type
      ? [takenOnce(key, type, alike, by, ctx)]
      : alike.map((rule) => compileRule(rule, ctx))
  })
  return sql`(${sql.join(compiled, sql.raw(by))})`
}

/**
 * Several conditions on one attribute. SQLite would search the JSON for each of them; the limit keeps it from putting
 * the search back where its result is used.
 */
function takenOnce(
  key: string,
  type: AttributeType,
  alike: readonly Rule[],
  by: string,
  ctx: CompileCtx,
): SQL {
  const taken = alike
    .filter((rule) => 'on' in rule && rule.on === 'attribute')
    .map((condition) => neverNull(condition, valueIs(sql`taken.value`, type, condition, ctx.now)))
  return sql`(SELECT ${sql.join(taken, sql.raw(by))} FROM (SELECT ${inJson(key)} AS value LIMIT 1) AS taken)`
}

const inJson = (key: string) => sql`(${contact.attributes} ->> ${`$.${key}`})`

/** Roughly how long a row takes: a column, a look-up, a piece of JSON, events that have to be counted. */
function costOf(rule: Rule): number {
  const parts = partsOf(rule)
  if (parts) return parts.reduce((sum, part) => sum + costOf(part), 0)
  if (!('on' in rule)) return 0
  if (rule.on === 'consent' || rule.on === 'field') return 1
  return rule.on === 'tag' || rule.on === 'suppressed' ? 6 : 8
}

function conditionOf(condition: Condition, ctx: CompileCtx): SQL {
  const { workspaceId } = ctx
  switch (condition.on) {
    case 'tag':
      return sql`${contact.id} IN (SELECT ${contactTag.contactId} FROM ${contactTag}
        WHERE ${contactTag.workspaceId} = ${workspaceId} AND ${contactTag.tag} = ${condition.tag})`
    case 'consent':
      return sql`${CONSENT[condition.channel]} = ${condition.state}`
    case 'suppressed':
      return sql`${ADDRESS[condition.channel]} IN (SELECT ${suppression.address} FROM ${suppression}
        WHERE ${suppression.workspaceId} = ${workspaceId} AND ${suppression.channel} = ${condition.channel})`
    case 'event':
      return eventOf(condition, ctx)
    case 'field': {
      const column = FIELDS[condition.field]
      if (condition.field === 'createdAt') return instantIs(column, condition, ctx.now)
      return valueIs(column, typeOfField(condition.field), condition, ctx.now)
    }
    case 'attribute': {
      const type = ctx.attributes.find(({ key }) => key === condition.key)?.type
      if (!type) return sql`0`
      return valueIs(inJson(condition.key), type, condition, ctx.now)
    }
  }
}

const CONSENT = { email: contact.emailConsent, sms: contact.smsConsent, push: contact.pushConsent }
const ADDRESS = {
  email: sql`${contact.email}`,
  sms: sql`${contact.phone}`,
  push: sql`('contact:' || ${contact.id})`,
}
const FIELDS: Record<ContactField, SQL> = {
  ...{ email: sql`${contact.email}`, phone: sql`${contact.phone}`, name: sql`nullif(${contact.name}, '')` },
  ...{ externalId: sql`${contact.externalId}`, locale: sql`${contact.locale}` },
  ...{ timeZone: sql`${contact.timeZone}`, createdAt: sql`${contact.createdAt}` },
}

/** The summary answers "ever so often" and "once lately"; only "so often lately" has to count. */
function eventOf(
  { type, atLeast, withinDays }: Extract<Condition, { on: 'event' }>,
  { workspaceId, now }: CompileCtx,
): SQL {
  if (withinDays !== undefined && atLeast > 1)
    return sql`EXISTS (SELECT 1 FROM ${contactEvent} INDEXED BY contact_event_often
      WHERE ${contactEvent.workspaceId} = ${workspaceId} AND ${contactEvent.type} = ${type}
        AND ${contactEvent.contactId} = ${contact.id} AND ${contactEvent.at} >= ${now - withinDays * DAY}
      LIMIT 1 OFFSET ${atLeast - 1})`
  if (withinDays === undefined) return sql`${contact.activity} ->> ${`$."${type}".count`} >= ${atLeast}`
  return sql`${contact.activity} ->> ${`$."${type}".last`} >= ${now - withinDays * DAY}`
}

interface Comparison {
  op: Operator
  value?: string | number | boolean | string[] | undefined
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

/** Texts are compared without regard to the case of ASCII letters; dates as `YYYY-MM-DD`, by UTC. */
function valueIs(value: SQL, type: AttributeType, { op, value: wanted }: Comparison, now: number): SQL {
  const folded = type === 'text' ? sql`lower(${value})` : value
  const given = type === 'text' ? sql`lower(${String(wanted)})` : sql`${plain(wanted)}`
  switch (op) {
    case 'set':
      return sql`${value} IS NOT NULL`
    case 'not_set':
      return sql`${value} IS NULL`
    case 'is':
      return sql`${folded} IS ${given}`
    case 'is_not':
      return sql`${folded} IS NOT ${given}`
    case 'contains':
      return sql`instr(${folded}, ${given}) > 0`
    case 'starts_with':
      return sql`instr(${folded}, ${given}) = 1`
    case 'one_of': {
      const list = Array.isArray(wanted) ? wanted : []
      const all = JSON.stringify(type === 'number' ? list.map(Number) : list)
      return sql`${folded} IN (SELECT ${type === 'text' ? sql`lower(value)` : sql`value`} FROM json_each(${all}))`
    }
    case 'greater':
    case 'after':
      return sql`${value} > ${given}`
    case 'less':
    case 'before':
      return sql`${value} < ${given}`
    case 'in_last_days':
      return sql`${value} BETWEEN ${dayOf(now - Number(wanted) * DAY)} AND ${dayOf(now)}`
    case 'in_next_days':
      return sql`${value} BETWEEN ${dayOf(now)} AND ${dayOf(now + Number(wanted) * DAY)}`
  }
}

const plain = (wanted: Comparison['value']): string | number =>
  typeof wanted === 'number' ? wanted : typeof wanted === 'boolean' ? Number(wanted) : String(wanted)

/** The same for an instant (epoch ms): a date means its whole day, by UTC. */
function instantIs(value: SQL, { op, value: wanted }: Comparison, now: number): SQL {
  const start = typeof wanted === 'string' ? Date.parse(`${wanted}T00:00:00Z`) : 0
  if (op === 'before') return sql`${value} < ${start}`
  if (op === 'after') return sql`${value} >= ${start + DAY}`
  if (op === 'is') return sql`${value} BETWEEN ${start} AND ${start + DAY - 1}`
  if (op === 'in_last_days') return sql`${value} BETWEEN ${now - Number(wanted) * DAY} AND ${now}`
  if (op === 'in_next_days') return sql`0`
  return op === 'set' ? sql`1` : sql`0`
}
