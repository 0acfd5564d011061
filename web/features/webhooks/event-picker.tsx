import { Checkbox, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  isWebhookEvent,
  WEBHOOK_GROUPS,
  type WebhookEventType,
  type WebhookGroup,
} from '#core/domain/webhooks/event-types'
import classes from './webhooks.module.css'

interface EventPickerProps {
  /** Null is all. */
  value: readonly WebhookEventType[] | null
  onChange: (value: WebhookEventType[] | null) => void
  error?: string | undefined
}

const GROUPS: readonly WebhookGroup[] = [
  ...(['content', 'review', 'comments', 'generation'] as const),
  ...(['audience', 'sending', 'workspace'] as const),
]
const START: WebhookEventType[] = ['content.approved']

/** `content.created` as a key of the catalogue, which parts its keys by points. */
export const eventKey = (type: string) => type.replace('.', '_')

/** All events, or some of them by group. */
export function EventPicker({ value, onChange, error }: EventPickerProps) {
  const { t } = useTranslation('webhooks')
  return (
    <div>
      <Text fw={500} size="sm" mb={6} id="webhook-events">
        {t('form.events')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby="webhook-events"
        value={value ? 'some' : 'all'}
        onChange={(choice) => onChange(choice === 'all' ? null : START)}
        data={[
          { value: 'all', label: t('form.all') },
          { value: 'some', label: t('form.some') },
        ]}
      />
      {!value && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('form.allLead')}
        </Text>
      )}
      {value &&
        GROUPS.map((group) => (
          <Checkbox.Group
            key={group}
            className={classes.group}
            label={t(`group.${group}`)}
            value={[...value]}
            onChange={(chosen) => onChange(chosen.filter(isWebhookEvent))}
          >
            <div className={classes.choices}>
              {WEBHOOK_GROUPS[group].map((type) => (
                <Checkbox
                  key={type}
                  size="sm"
                  value={type}
                  label={t(`event.${eventKey(type)}`)}
                  description={<code>{type}</code>}
                />
              ))}
            </div>
          </Checkbox.Group>
        ))}
      {error && (
        <Text size="sm" c="var(--mq-danger-text)" role="alert" mt={6}>
          {error}
        </Text>
      )}
    </div>
  )
}
