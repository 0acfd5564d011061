import type { Attribute, AttributeType } from '#core/contracts/audience'
import type { Condition, Operator, Rule } from '#core/contracts/audience-segments'
import { checkRule, OPERATORS_OF, typeOfField } from '#core/domain/audience/check-rule'

/** How the parts of a group belong together; `none` is NOT over any of them. */
export type Mode = 'all' | 'any' | 'none'
export interface GroupDraft {
  kind: 'group'
  key: number
  mode: Mode
  parts: PartDraft[]
}
export interface ConditionDraft {
  kind: 'condition'
  key: number
  condition: Condition
}
export type PartDraft = GroupDraft | ConditionDraft

let last = 0
/** Names a part of the page for as long as it is there. */
const newKey = () => ++last

export const newCondition = (condition: Condition = { on: 'tag', tag: '' }): ConditionDraft => ({
  ...{ kind: 'condition', key: newKey(), condition },
})
export const newGroup = (mode: Mode, parts: PartDraft[]): GroupDraft => ({
  ...{ kind: 'group', key: newKey(), mode, parts },
})

/** A rule as it is edited: always a group at the top. */
export function draftOfRule(rule: Rule): GroupDraft {
  const part = partOf(rule)
  return part.kind === 'group' ? part : newGroup('all', [part])
}

function partOf(rule: Rule): PartDraft {
  if ('all' in rule) return newGroup('all', rule.all.map(partOf))
  if ('any' in rule) return newGroup('any', rule.any.map(partOf))
  if ('not' in rule)
    return newGroup('none', 'any' in rule.not ? rule.not.any.map(partOf) : [partOf(rule.not)])
  return newCondition(rule)
}

/** The rule a draft says; a group with nothing in it says nothing and is left out. */
export function ruleOfDraft(group: GroupDraft): Rule {
  const parts = group.parts
    .filter((part) => part.kind === 'condition' || part.parts.length > 0)
    .map((part) => (part.kind === 'condition' ? part.condition : ruleOfDraft(part)))
  if (parts.length === 0) return { all: [] }
  if (group.mode === 'none') return { not: { any: parts } }
  return group.mode === 'all' ? { all: parts } : { any: parts }
}

/** True when the server would take it: every value is there and fits. */
export const isComplete = (rule: Rule, attributes: readonly Attribute[]): boolean =>
  checkRule(rule, attributes).length === 0 && !hasEmptyTag(rule)

function hasEmptyTag(rule: Rule): boolean {
  if ('all' in rule) return rule.all.some(hasEmptyTag)
  if ('any' in rule) return rule.any.some(hasEmptyTag)
  if ('not' in rule) return hasEmptyTag(rule.not)
  return rule.on === 'tag' && rule.tag.trim() === ''
}

/** A condition on something else, with an operator and a value that fit it. `subject` is `field:name`, `attribute:plan` … */
export function conditionOn(subject: string, attributes: readonly Attribute[]): Condition {
  const [on = '', name = ''] = subject.split(':')
  if (on === 'consent') return { on, channel: channelOf(name), state: 'given' }
  if (on === 'suppressed') return { on, channel: channelOf(name) }
  if (on === 'event') return { on, type: name, atLeast: 1 }
  if (on === 'attribute') {
    const type = attributes.find(({ key }) => key === name)?.type ?? 'text'
    return { on, key: name, op: firstOperator(type), ...emptyValue(type) }
  }
  const field = FIELDS.find((one) => one === name)
  if (on === 'field' && field) {
    const type = typeOfField(field)
    return { on, field, op: firstOperator(type), ...emptyValue(type) }
  }
  return { on: 'tag', tag: '' }
}

const FIELDS = ['email', 'phone', 'name', 'externalId', 'locale', 'timeZone', 'createdAt'] as const
const channelOf = (name: string) => (name === 'sms' || name === 'push' ? name : 'email')
const firstOperator = (type: AttributeType): Operator =>
  type === 'date' ? 'in_last_days' : (OPERATORS_OF[type][0] ?? 'is')
const emptyValue = (type: AttributeType) =>
  type === 'boolean'
    ? { value: true }
    : type === 'date'
      ? { value: 30 }
      : type === 'number'
        ? {}
        : { value: '' }

export const subjectOf = (condition: Condition): string => {
  if (condition.on === 'field') return `field:${condition.field}`
  if (condition.on === 'attribute') return `attribute:${condition.key}`
  if (condition.on === 'event') return `event:${condition.type}`
  return condition.on === 'tag' ? 'tag' : `${condition.on}:${condition.channel}`
}

/** The operator changed: the value goes with it when it no longer fits. */
export function withOperator<T extends Extract<Condition, { op: Operator }>>(
  condition: T,
  op: Operator,
  type: AttributeType,
): T {
  const { value, ...rest } = condition
  if (op === 'set' || op === 'not_set') return { ...rest, op } as T
  const days = op === 'in_last_days' || op === 'in_next_days'
  if (days) return { ...condition, op, value: typeof value === 'number' ? value : 30 }
  if (op === 'one_of') return { ...condition, op, value: Array.isArray(value) ? value : [] }
  if (type === 'boolean') return { ...condition, op, value: typeof value === 'boolean' ? value : true }
  if (type === 'number') return typeof value === 'number' ? { ...condition, op } : ({ ...rest, op } as T)
  return { ...condition, op, value: typeof value === 'string' ? value : '' }
}
