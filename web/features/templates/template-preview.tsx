import { Alert, SegmentedControl, Skeleton, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateInput, VariableValues } from '#core/contracts/templates'
import { useErrorWords } from '#web/lib/errors'
import { lazyPart } from '#web/lib/lazy-part'
import { ApiProblem } from '#web/lib/problem'
import { useLiquidFault } from '#web/lib/use-liquid-fault'
import { undeclared } from './prompt-variables.ts'
import { previewQuery } from './template-queries.ts'
import classes from './templates.module.css'

const ExampleText = lazyPart(async () => (await import('./example-text.tsx')).ExampleText)

type Source = Pick<
  TemplateInput,
  'prompt' | 'variables' | 'limits' | 'type' | 'framework' | 'channel' | 'language'
>

/** What the writer will read, and what could come of it: both from the template as it stands, saved or not. */
export function TemplatePreview({ template, values }: { template: Source; values: VariableValues }) {
  const { t } = useTranslation('templates')
  const words = useErrorWords()
  const [shown, setShown] = useState('prompt')
  const { prompt, variables, limits } = template
  // A new object each time would never come to rest.
  const now = useMemo(() => ({ prompt, variables, limits, values }), [prompt, variables, limits, values])
  const [settled] = useDebouncedValue(now, 300)
  const asked = settled.variables.filter(({ required }) => required)
  const missing = asked.filter(({ name }) => settled.values[name] === undefined)
  const unasked = undeclared(settled.prompt, settled.variables)
  const enabled = missing.length === 0 && unasked.length === 0 && settled.prompt.trim() !== ''
  const { data, error } = useQuery({ ...previewQuery(settled), enabled })
  const text = enabled && !error ? data?.text : undefined
  const faultOf = useLiquidFault()
  const fault = error instanceof ApiProblem ? faultOf(error.fields[0]) : undefined
  return (
    <section aria-labelledby="template-preview">
      <div className={classes.previewHead}>
        <Title order={2} id="template-preview" className={classes.heading} m={0}>
          {t('previewTitle')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('previewTitle')}
          value={shown}
          data={[
            { value: 'prompt', label: t('preview') },
            { value: 'example', label: t('example') },
          ]}
          onChange={setShown}
        />
      </div>
      {shown === 'example' && text !== undefined ? (
        <Suspense fallback={<Skeleton height={160} />}>
          <ExampleText template={template} instructions={text} />
        </Suspense>
      ) : (
        <Text className={classes.prompt} component="div" aria-live="polite">
          {text ?? (prompt || t('previewEmpty'))}
        </Text>
      )}
      {unasked.length > 0 && (
        <Text size="sm" c="dimmed" mt={8} role="status">
          {t('previewUnasked', { names: unasked.join(', ') })}
        </Text>
      )}
      {missing.length > 0 && (
        <Text size="sm" c="dimmed" mt={8}>
          {t('previewNeeds', { names: missing.map(({ label }) => label).join(', ') })}
        </Text>
      )}
      {error && enabled && (
        <Alert color="red" variant="light" mt={8} title={words(error).title}>
          {fault ?? words(error).detail}
        </Alert>
      )}
    </section>
  )
}
