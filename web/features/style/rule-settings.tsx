import { Select, Switch, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  HEADING_CASES,
  OXFORD_COMMAS,
  READING_LEVELS,
  SPELLINGS,
  type StyleGuideInput,
} from '#core/contracts/style-guide'
import classes from './style.module.css'

interface RuleSettingsProps {
  input: StyleGuideInput
  writes: boolean
  onChange: (part: Partial<StyleGuideInput>) => void
}

const one = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((item) => item === value) ?? null

/** The rules that are not about single words. */
export function RuleSettings({ input, writes, onChange }: RuleSettingsProps) {
  const { t } = useTranslation('style')
  const choice = (known: readonly string[], group: string) => [
    { value: '', label: t('any') },
    ...known.map((value) => ({ value, label: t(`${group}.${value}`) })),
  ]
  return (
    <section aria-labelledby="style-rules">
      <Title order={2} id="style-rules" size="h3" mt={40} mb={12}>
        {t('rules')}
      </Title>
      <div className={classes.settings}>
        <Select
          label={t('field.spelling')}
          description={t('field.englishOnly')}
          disabled={!writes}
          data={choice(SPELLINGS, 'spelling')}
          value={input.spelling ?? ''}
          onChange={(value) => onChange({ spelling: one(SPELLINGS, value) })}
        />
        <Select
          label={t('field.oxford')}
          description={t('field.englishOnly')}
          disabled={!writes}
          data={choice(OXFORD_COMMAS, 'oxford')}
          value={input.oxfordComma ?? ''}
          onChange={(value) => onChange({ oxfordComma: one(OXFORD_COMMAS, value) })}
        />
        <Select
          label={t('field.headings')}
          description={t('field.headingsHint')}
          disabled={!writes}
          data={choice(HEADING_CASES, 'headings')}
          value={input.headings ?? ''}
          onChange={(value) => onChange({ headings: one(HEADING_CASES, value) })}
        />
        <Select
          label={t('field.readingLevel')}
          description={t('field.readingLevelHint')}
          disabled={!writes}
          data={choice(READING_LEVELS, 'level')}
          value={input.readingLevel ?? ''}
          onChange={(value) => onChange({ readingLevel: one(READING_LEVELS, value) })}
        />
      </div>
      <div className={classes.switches}>
        <Switch
          label={t('field.claims')}
          description={t('field.claimsHint')}
          disabled={!writes}
          checked={input.claims}
          onChange={(event) => onChange({ claims: event.currentTarget.checked })}
        />
        <Switch
          label={t('field.inclusive')}
          description={t('field.inclusiveHint')}
          disabled={!writes}
          checked={input.inclusive}
          onChange={(event) => onChange({ inclusive: event.currentTarget.checked })}
        />
      </div>
    </section>
  )
}
