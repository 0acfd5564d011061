import { Button, Select, Text, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LearnedVoice } from '#core/contracts/brand'
import { LEAST_WORDS, learnVoice } from '#core/domain/brand/portrait/learn-voice'
import { PROSE_LANGUAGES, type ProseLanguage } from '#core/domain/brand/portrait/portrait'
import { wordTokens } from '#core/domain/brand/word-tokens'
import { useFormat } from '#web/lib/use-format'
import classes from './portrait.module.css'

interface LearnPanelProps {
  onLearned: (learned: LearnedVoice) => void
  onCancel?: (() => void) | undefined
}

const MOST_SAMPLES = 20
const MOST_LETTERS = 8000

/** Texts that sound right, to learn from. They are measured in this page and sent nowhere. */
export function LearnPanel({ onLearned, onCancel }: LearnPanelProps) {
  const { t, i18n } = useTranslation('brand')
  const format = useFormat()
  const [language, setLanguage] = useState<ProseLanguage>(i18n.language === 'es' ? 'es' : 'en')
  const [samples, setSamples] = useState([''])
  const texts = samples.map((sample) => sample.trim()).filter(Boolean)
  const words = texts.reduce((sum, text) => sum + wordTokens(text).length, 0)
  const enough = words >= LEAST_WORDS
  const change = (at: number, text: string) =>
    setSamples(samples.map((sample, other) => (other === at ? text : sample)))
  return (
    <div className={classes.learn}>
      <Text size="sm" c="dimmed">
        {t('learn.how')}
      </Text>
      {samples.map((sample, at) => (
        <Textarea
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample has no other name than its place
          key={at}
          aria-label={t('learn.sample', { n: at + 1 })}
          placeholder={t('learn.placeholder')}
          minRows={at === 0 ? 5 : 3}
          maxRows={12}
          maxLength={MOST_LETTERS}
          value={sample}
          onChange={(event) => change(at, event.currentTarget.value)}
        />
      ))}
      <div className={classes.actions}>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          disabled={samples.length === MOST_SAMPLES}
          onClick={() => setSamples([...samples, ''])}
        >
          {t('learn.another')}
        </Button>
        <Select
          size="xs"
          w={120}
          aria-label={t('learn.language')}
          data={PROSE_LANGUAGES.map((value) => ({ value, label: format.language(value) }))}
          value={language}
          onChange={(value) => setLanguage(PROSE_LANGUAGES.find((one) => one === value) ?? language)}
        />
      </div>
      <div className={classes.actions}>
        <Button variant="default" disabled={!enough} onClick={() => onLearned(learnVoice(texts, language))}>
          {t('learn.learn')}
        </Button>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('common:action.cancel')}
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {t(enough ? 'learn.enough' : 'learn.more', { words: format.number(words), least: LEAST_WORDS })}
        </Text>
      </div>
    </div>
  )
}
