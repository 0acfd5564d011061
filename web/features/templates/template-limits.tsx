import { NumberInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TemplateInput } from '#core/contracts/templates'
import { LIMIT_NAMES, limitsOf } from '#core/domain/templates/limits'
import classes from './templates.module.css'

interface TemplateLimitsProps {
  input: TemplateInput
  fieldError: (path: string) => string | undefined
  onChange: (limits: TemplateInput['limits']) => void
}

const MOST = { characters: 100_000, hashtags: 50, title: 300, subject: 300, preheader: 300 }

/** The template's own limits; where a field is empty, its channel's hold and are shown in it. */
export function TemplateLimits({ input, fieldError, onChange }: TemplateLimitsProps) {
  const { t } = useTranslation('templates')
  const channel = limitsOf({ ...input, limits: {} })
  return (
    <section aria-labelledby="template-limits">
      <Title order={2} id="template-limits" className={classes.heading}>
        {t('limits.heading')}
      </Title>
      <div className={classes.limits}>
        {LIMIT_NAMES.map((name) => (
          <NumberInput
            key={name}
            size="xs"
            hideControls
            label={t(`limits.${name}`)}
            placeholder={channel[name] === undefined ? t('limits.none') : String(channel[name])}
            min={name === 'hashtags' ? 0 : 1}
            max={MOST[name]}
            allowDecimal={false}
            value={input.limits[name] ?? ''}
            error={fieldError(`limits.${name}`)}
            onChange={(next) => {
              const { [name]: _before, ...others } = input.limits
              onChange(typeof next === 'number' ? { ...others, [name]: next } : others)
            }}
          />
        ))}
      </div>
    </section>
  )
}
