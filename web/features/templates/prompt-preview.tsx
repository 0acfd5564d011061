import { Alert, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Template, VariableValues } from '#core/contracts/templates'
import { useErrorWords } from '#web/lib/errors'
import { renderedQuery } from './template-queries.ts'
import classes from './templates.module.css'

/** The prompt as the writer will read it, with the values given. */
export function PromptPreview({ template, values }: { template: Template; values: VariableValues }) {
  const { t } = useTranslation('templates')
  const words = useErrorWords()
  const [settled] = useDebouncedValue(values, 300)
  const missing = template.variables.filter(({ name, required }) => required && settled[name] === undefined)
  const { data, error } = useQuery({ ...renderedQuery(template.id, settled), enabled: missing.length === 0 })
  return (
    <section aria-labelledby="template-preview">
      <Title order={2} id="template-preview" className={classes.heading}>
        {t('preview')}
      </Title>
      <Text className={classes.prompt} component="div" aria-live="polite">
        {missing.length === 0 && data ? data.text : template.prompt}
      </Text>
      {missing.length > 0 && (
        <Text size="sm" c="dimmed" mt={8}>
          {t('previewNeeds', { names: missing.map(({ label }) => label).join(', ') })}
        </Text>
      )}
      {error && missing.length === 0 && (
        <Alert color="red" variant="light" mt={8}>
          {words(error).detail}
        </Alert>
      )}
    </section>
  )
}
