import { Button, Group, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BrandVoiceInput, LearnedVoice } from '#core/contracts/brand'
import { LearnPanel } from './learn-panel.tsx'
import classes from './portrait.module.css'
import { PortraitEditor } from './portrait-editor.tsx'

interface VoicePortraitProps {
  input: BrandVoiceInput
  writes: boolean
  onChange: (part: Partial<BrandVoiceInput>) => void
}

/** The voice in numbers, or the way to them: samples to learn from. */
export function VoicePortrait({ input, writes, onChange }: VoicePortraitProps) {
  const { t } = useTranslation('brand')
  const [learning, setLearning] = useState(false)
  const [learned, setLearned] = useState<LearnedVoice | null>(null)
  const { portrait } = input
  const take = (found: LearnedVoice) => {
    setLearned(found)
    setLearning(false)
    onChange({ portrait: found.portrait, ...(input.sample.trim() === '' && { sample: found.sample }) })
  }
  const words = learned?.words.filter((word) => !input.useWords.includes(word)) ?? []
  return (
    <section aria-labelledby="voice-portrait">
      <Group justify="space-between" mb={10}>
        <Title order={2} id="voice-portrait" className={classes.heading} m={0}>
          {t('portrait.title')}
        </Title>
        {portrait && writes && !learning && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setLearning(true)}>
            {t('learn.again')}
          </Button>
        )}
      </Group>
      {portrait && !learning && (
        <PortraitEditor
          portrait={portrait}
          writes={writes}
          onChange={(changed) => onChange({ portrait: changed })}
        />
      )}
      {(learning || !portrait) &&
        (writes ? (
          <LearnPanel onLearned={take} onCancel={portrait ? () => setLearning(false) : undefined} />
        ) : (
          <Text c="dimmed">{t('portrait.none')}</Text>
        ))}
      {words.length > 0 && !learning && (
        <div>
          <Text size="sm" mt={16} mb={6}>
            {t('learn.words')}
          </Text>
          <div className={classes.chips}>
            {words.map((word) => (
              <Button
                key={word}
                size="compact-xs"
                variant="default"
                leftSection={<IconPlus size={12} stroke={1.5} />}
                onClick={() => onChange({ useWords: [...input.useWords, word] })}
              >
                {word}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}
