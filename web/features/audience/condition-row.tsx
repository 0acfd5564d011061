import { ActionIcon, Autocomplete, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '#core/contracts/audience'
import { CONTACT_FIELDS, type Condition, OPERATORS } from '#core/contracts/audience-segments'
import { CONTACT_CHANNELS } from '#core/contracts/consent'
import { OPERATORS_OF, typeOfField } from '#core/domain/audience/check-rule'
import { CONSENT_STATES } from '#core/domain/audience/consent-states'
import { tagsQuery } from './audience-queries.ts'
import classes from './condition-row.module.css'
import { conditionOn, subjectOf, withOperator } from './rule-draft.ts'

const EVENTS = [
  'message.received',
  'message.opened',
  'message.clicked',
  'message.unsubscribed',
  'message.bounced',
]

interface ConditionRowProps {
  condition: Condition
  attributes: readonly Attribute[]
  onChange: (condition: Condition) => void
  onRemove: () => void
}

/** One condition: what it is about, how it compares, and with what. */
export function ConditionRow({ condition, attributes, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('audience')
  const subject = subjectOf(condition)
  const events = EVENTS.map((type) => ({
    value: `event:${type}`,
    label: t(`event.${type.replaceAll('.', '_')}`),
  }))
  const known = [
    {
      group: t('subject.contact'),
      items: [
        { value: 'tag', label: t('column.tag') },
        ...CONTACT_FIELDS.map((field) => ({ value: `field:${field}`, label: t(`field.${field}`) })),
      ],
    },
    {
      group: t('subject.attributes'),
      items: attributes.map(({ key, label }) => ({ value: `attribute:${key}`, label })),
    },
    {
      group: t('subject.consent'),
      items: CONTACT_CHANNELS.flatMap((channel) => [
        { value: `consent:${channel}`, label: t('subject.consentTo', { channel: t(`channel.${channel}`) }) },
        {
          value: `suppressed:${channel}`,
          label: t('subject.suppressedOn', { channel: t(`channel.${channel}`) }),
        },
      ]),
    },
    {
      group: t('subject.events'),
      items:
        events.some(({ value }) => value === subject) || condition.on !== 'event'
          ? events
          : [...events, { value: subject, label: condition.type }],
    },
  ]
  return (
    <div className={classes.condition}>
      <Select
        size="xs"
        className={classes.subject ?? ''}
        aria-label={t('subject.label')}
        allowDeselect={false}
        searchable
        data={known}
        value={subject}
        onChange={(value) => value && value !== subject && onChange(conditionOn(value, attributes))}
      />
      <Rest condition={condition} attributes={attributes} onChange={onChange} />
      <ActionIcon
        className={classes.remove ?? ''}
        aria-label={t('segment.removeCondition')}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}

function Rest({ condition, attributes, onChange }: Omit<ConditionRowProps, 'onRemove'>) {
  const { t } = useTranslation('audience')
  const { data: tags = [] } = useQuery(tagsQuery())
  const common = { size: 'xs', className: classes.value ?? '' } as const
  if (condition.on === 'tag')
    return (
      <Autocomplete
        {...common}
        aria-label={t('column.tag')}
        placeholder={t('column.tag')}
        maxLength={40}
        data={tags.map(({ tag }) => tag)}
        value={condition.tag}
        onChange={(tag) => onChange({ ...condition, tag: tag.toLowerCase() })}
      />
    )
  if (condition.on === 'consent')
    return (
      <Select
        {...common}
        aria-label={t('consent.title')}
        allowDeselect={false}
        data={CONSENT_STATES.map((value) => ({ value, label: t(`consent.${value}`) }))}
        value={condition.state}
        onChange={(value) =>
          onChange({ ...condition, state: CONSENT_STATES.find((state) => state === value) ?? 'given' })
        }
      />
    )
  if (condition.on === 'suppressed') return null
  if (condition.on === 'event')
    return (
      <>
        <NumberInput
          {...common}
          className={classes.short ?? ''}
          aria-label={t('event.atLeast')}
          prefix={`${t('event.times')} `}
          min={1}
          max={1000}
          allowDecimal={false}
          value={condition.atLeast}
          onChange={(value) => typeof value === 'number' && onChange({ ...condition, atLeast: value })}
        />
        <NumberInput
          {...common}
          aria-label={t('event.within')}
          placeholder={t('event.ever')}
          suffix={` ${t('event.days')}`}
          min={1}
          max={3650}
          allowDecimal={false}
          value={condition.withinDays ?? ''}
          onChange={(value) => {
            const { withinDays: _, ...rest } = condition
            onChange(typeof value === 'number' ? { ...rest, withinDays: value } : rest)
          }}
        />
      </>
    )
  const type =
    condition.on === 'field'
      ? typeOfField(condition.field)
      : (attributes.find(({ key }) => key === condition.key)?.type ?? 'text')
  return (
    <>
      <Select
        size="xs"
        className={classes.operator ?? ''}
        aria-label={t('operator.label')}
        allowDeselect={false}
        data={OPERATORS_OF[type].map((value) => ({ value, label: t(`operator.${value}`) }))}
        value={condition.op}
        onChange={(value) => {
          const op = OPERATORS.find((one) => one === value)
          if (op) onChange(withOperator(condition, op, type))
        }}
      />
      <ValueInput condition={condition} type={type} onChange={onChange} />
    </>
  )
}

interface ValueInputProps {
  condition: Extract<Condition, { on: 'field' | 'attribute' }>
  type: Attribute['type']
  onChange: (condition: Condition) => void
}

function ValueInput({ condition, type, onChange }: ValueInputProps) {
  const { t } = useTranslation('audience')
  const { op, value } = condition
  const common = { size: 'xs', className: classes.value ?? '', 'aria-label': t('operator.value') } as const
  const set = (next: string | number | boolean | string[] | undefined) => {
    const { value: _, ...rest } = condition
    onChange(next === undefined ? rest : { ...rest, value: next })
  }
  if (op === 'set' || op === 'not_set') return null
  if (op === 'one_of')
    return <TagsInput {...common} maxTags={100} value={Array.isArray(value) ? value : []} onChange={set} />
  if (type === 'boolean')
    return (
      <Select
        {...common}
        allowDeselect={false}
        data={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        value={String(value)}
        onChange={(next) => set(next === 'true')}
      />
    )
  if (type === 'number' || op === 'in_last_days' || op === 'in_next_days')
    return (
      <NumberInput
        {...common}
        suffix={type === 'number' ? '' : ` ${t('event.days')}`}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => set(typeof next === 'number' ? next : undefined)}
      />
    )
  return (
    <TextInput
      {...common}
      type={type === 'date' ? 'date' : 'text'}
      maxLength={500}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}
