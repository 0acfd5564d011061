import { Button } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { brandVoiceInput } from '#core/contracts/brand'
import { learnVoice } from '#core/domain/brand/portrait/learn-voice'
import { EmptyState } from '#web/ui/empty-state'
import classes from './brand.module.css'
import { useVoiceActions } from './use-voice-actions.ts'

/** The place of a first voice, with one that could be kept. */
export function NoVoice({ writes }: { writes: boolean }) {
  const { t, i18n } = useTranslation('brand')
  const { save } = useVoiceActions(null)
  const sample = t('keep.sample')
  const keep = () => {
    const { portrait } = learnVoice([sample], i18n.language === 'es' ? 'es' : 'en')
    const words = (list: string) => list.split(',').map((word) => word.trim())
    const voice = {
      ...{ name: t('keep.name'), tone: 'friendly', audience: t('keep.audience'), sample, portrait },
      ...{ useWords: words(t('keep.use')), avoidWords: words(t('keep.avoid')) },
    }
    save.mutate(brandVoiceInput.parse(voice))
  }
  return (
    <EmptyState
      icon={IconQuote}
      title={t('empty.title')}
      action={
        writes && (
          <figure className={classes.kept}>
            <figcaption>{t('keep.title')}</figcaption>
            <blockquote className={classes.example}>{sample}</blockquote>
            <Button variant="default" loading={save.isPending} onClick={keep}>
              {t('keep.keep')}
            </Button>
          </figure>
        )
      }
    >
      {t('empty.detail')}
    </EmptyState>
  )
}
