import { Checkbox, Fieldset, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Contact } from '#core/contracts/audience'
import { CONTACT_CHANNELS, type ContactChannel } from '#core/contracts/consent'
import classes from './channel-consent.module.css'
import { ConsentMark } from './consent-mark.tsx'

export interface ConsentChoice {
  channel: ContactChannel
  state: 'given' | 'withdrawn'
  source: string
}

interface ChannelConsentProps {
  contact: Contact | undefined
  /** What is about to be said, with its proof. */
  value: ConsentChoice[]
  onChange: (value: ConsentChoice[]) => void
}

/** What a contact agreed to; a change needs to say how that is known. */
export function ChannelConsent({ contact, value, onChange }: ChannelConsentProps) {
  const { t } = useTranslation('audience')
  const source = value[0]?.source ?? ''
  const toggle = (channel: ContactChannel, on: boolean) => {
    const rest = value.filter((one) => one.channel !== channel)
    const was = contact?.consent[channel] === 'given'
    onChange(on === was ? rest : [...rest, { channel, state: on ? 'given' : 'withdrawn', source }])
  }
  return (
    <Fieldset legend={t('consent.title')} className={classes.fieldset ?? ''}>
      <Stack gap="xs">
        {CONTACT_CHANNELS.map((channel) => {
          const chosen = value.find((one) => one.channel === channel)
          const on = chosen ? chosen.state === 'given' : contact?.consent[channel] === 'given'
          return (
            <div key={channel} className={classes.pairLine}>
              <Checkbox
                label={t(`channel.${channel}`)}
                checked={on}
                onChange={(event) => toggle(channel, event.currentTarget.checked)}
              />
              {contact && (
                <ConsentMark
                  state={contact.consent[channel] ?? 'none'}
                  suppressed={contact.suppressed[channel] ?? null}
                />
              )}
            </div>
          )
        })}
        {value.length > 0 && (
          <TextInput
            label={t('consent.source')}
            description={t('consent.sourceHint')}
            required
            maxLength={300}
            value={source}
            onChange={(event) =>
              onChange(value.map((one) => ({ ...one, source: event.currentTarget.value })))
            }
          />
        )}
      </Stack>
    </Fieldset>
  )
}
