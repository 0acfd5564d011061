import { ActionIcon, NumberInput, SegmentedControl, Slider, Text, Title, Tooltip } from '@mantine/core'
import { IconRotate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VoicePortrait } from '#core/contracts/brand'
import { effectiveNumbers } from '#core/domain/brand/portrait/effective-numbers'
import { ADDRESSES } from '#core/domain/brand/portrait/portrait'
import { useFormat } from '#web/lib/use-format'
import classes from './portrait.module.css'
import { corrected, GROUPS } from './portrait-numbers.ts'

interface PortraitEditorProps {
  portrait: VoicePortrait
  writes: boolean
  onChange: (portrait: VoicePortrait) => void
}

/** A voice in numbers: as measured, until a person sets one otherwise. */
export function PortraitEditor({ portrait, writes, onChange }: PortraitEditorProps) {
  const { t } = useTranslation('brand')
  const format = useFormat()
  const numbers = effectiveNumbers(portrait)
  return (
    <div className={classes.groups}>
      {GROUPS.map(({ group, numbers: scales }) => (
        <section key={group} aria-label={t(`portrait.${group}`)}>
          <Title order={3} className={classes.group}>
            {t(`portrait.${group}`)}
          </Title>
          {scales.map(({ name, max, step }) => {
            const value = numbers[name]
            if (value === null) return null
            const measured = portrait.measured[name]
            const isSet = measured !== value
            const label = t(`portrait.${name}`)
            return (
              <div key={name} className={classes.number} data-set={isSet || undefined}>
                <Tooltip label={t(`portrait.hint.${name}`)} multiline maw={280}>
                  <span className={classes.label}>{label}</span>
                </Tooltip>
                <Slider
                  size="xs"
                  className={classes.slider}
                  thumbLabel={label}
                  disabled={!writes}
                  label={null}
                  min={0}
                  max={max}
                  step={step}
                  marks={isSet && measured !== null ? [{ value: Math.min(measured, max) }] : []}
                  value={Math.min(value, max)}
                  onChange={(next) => onChange(corrected(portrait, name, Math.round(next * 10) / 10))}
                />
                <NumberInput
                  size="xs"
                  className={classes.value}
                  aria-label={label}
                  disabled={!writes}
                  hideControls
                  min={0}
                  max={name === 'sentenceWords' ? 200 : 100}
                  decimalScale={1}
                  value={value}
                  onChange={(next) => typeof next === 'number' && onChange(corrected(portrait, name, next))}
                />
                {isSet && writes && measured !== null ? (
                  <Tooltip label={t('portrait.measured', { value: format.number(measured) })}>
                    <ActionIcon
                      size={24}
                      aria-label={t('portrait.reset', { label, value: format.number(measured) })}
                      onClick={() => onChange(corrected(portrait, name, measured))}
                    >
                      <IconRotate size={14} stroke={1.5} />
                    </ActionIcon>
                  </Tooltip>
                ) : (
                  <span />
                )}
              </div>
            )
          })}
          {group === 'person' && portrait.language === 'es' && (
            <SegmentedControl
              size="xs"
              mt={8}
              disabled={!writes}
              aria-label={t('portrait.address')}
              data={[
                { value: '', label: t('portrait.anyAddress') },
                ...ADDRESSES.map((value) => ({ value, label: t(`portrait.${value}`) })),
              ]}
              value={numbers.address ?? ''}
              onChange={(value) =>
                onChange(corrected(portrait, 'address', ADDRESSES.find((one) => one === value) ?? null))
              }
            />
          )}
        </section>
      ))}
      <Text size="sm" c="dimmed">
        {t('portrait.from', {
          count: portrait.samples,
          words: format.number(portrait.words),
          sentences: format.number(portrait.sentences),
          language: format.language(portrait.language),
        })}
      </Text>
    </div>
  )
}
