import { Input, Mark, Text } from '@mantine/core'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { BrandVoiceInput } from '#core/contracts/brand'
import classes from './brand.module.css'
import { splitByWords } from './voice-words.ts'

/** The sample, or a line in the tone, with the brand's words marked where they stand. */
export function VoiceExample({ input }: { input: BrandVoiceInput }) {
  const { t } = useTranslation('brand')
  const { sample, tone, useWords, avoidWords } = useDeferredValue(input)
  const text = sample.trim() === '' ? t(`example.${tone}`) : sample
  const parts = splitByWords(text, useWords, avoidWords)
  const avoided = [...new Set(parts.filter((part) => part.kind === 'avoid').map((part) => part.text))]
  return (
    <div>
      <Input.Label component="div">{t('example.title')}</Input.Label>
      <Text component="p" className={classes.example}>
        {parts.map((part, at) =>
          part.kind === 'plain' ? (
            part.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text has no other name than its place
            <Mark key={at} className={part.kind === 'avoid' ? classes.avoid : classes.use}>
              {part.text}
            </Mark>
          ),
        )}
      </Text>
      <Text size="sm" c="dimmed" role="status">
        {avoided.length > 0 ? t('example.avoided', { words: avoided.join(', ') }) : t('example.fine')}
      </Text>
    </div>
  )
}
