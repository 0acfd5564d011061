import { Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BrandVoice, BrandVoiceInput } from '#core/contracts/brand'
import { effectiveNumbers } from '#core/domain/brand/portrait/effective-numbers'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { type SaidField, VersionList } from '#web/ui/version-list'
import { restoreVoice, voiceAt, voiceKeys, voiceVersionsQuery } from './brand-queries.ts'
import classes from './portrait.module.css'

interface VoiceVersionsProps {
  voice: BrandVoice
  writes: boolean
  onRestored: (voice: BrandVoice) => void
}

/** Every version of a voice; drafts name the one they were written with. */
export function VoiceVersions({ voice, writes, onRestored }: VoiceVersionsProps) {
  const { t } = useTranslation('brand')
  const said = useSaid()
  const client = useQueryClient()
  const words = useErrorWords()
  const { data, error, refetch } = useQuery(voiceVersionsQuery(voice.id))
  const restore = useMutation({
    mutationFn: (version: number) => restoreVoice(voice.id, version),
    onSuccess(saved, version) {
      client.setQueryData(voiceKeys.one(saved.id), saved)
      void client.invalidateQueries({ queryKey: voiceKeys.all })
      onRestored(saved)
      notify.undo(t('restored', { version }), () => restore.mutate(voice.version))
    },
    onError: (problem) => notify.failed(words(problem).detail),
  })
  return (
    <section aria-labelledby="voice-versions">
      <Title order={2} id="voice-versions" className={classes.heading}>
        {t('versions')}
      </Title>
      <Text size="sm" c="dimmed" mb={8}>
        {t('versionsHint')}
      </Text>
      {error && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <LoadingRows rows={2} dense />}
      {data && (
        <VersionList
          versions={data}
          current={said(voice)}
          queryKey={voiceKeys.versions(voice.id)}
          load={async (version) => said(await voiceAt(voice.id, version))}
          onRestore={writes ? (version) => restore.mutate(version) : undefined}
          restoring={restore.isPending}
        />
      )}
    </section>
  )
}

/** A voice as lines that can be compared. */
function useSaid(): (voice: BrandVoiceInput) => SaidField[] {
  const { t } = useTranslation(['brand', 'studio'])
  const format = useFormat()
  return ({ name, tone, audience, useWords, avoidWords, sample, portrait }) => {
    const numbers = portrait ? Object.entries(effectiveNumbers(portrait)) : []
    return [
      { label: t('form.name'), text: name },
      { label: t('form.tone'), text: t(`studio:tone.${tone}`) },
      { label: t('form.audience'), text: audience },
      { label: t('form.use'), text: useWords.join(', ') },
      { label: t('form.avoid'), text: avoidWords.join(', ') },
      { label: t('form.sample'), text: sample },
      {
        label: t('portrait.title'),
        text: numbers
          .filter(([, value]) => value !== null)
          .map(([label, value]) =>
            [t(`portrait.${label}`), typeof value === 'number' ? format.number(value) : value].join(' '),
          )
          .join('\n'),
      },
    ]
  }
}
