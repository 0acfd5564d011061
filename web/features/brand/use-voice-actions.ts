import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type BrandVoice, type BrandVoiceInput, brandVoiceInput } from '#core/contracts/brand'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { isProblem } from '#web/lib/problem'
import { createVoice, deleteVoice, saveVoice, voiceKeys } from './brand-queries.ts'

/** `voice` is what is saved over; null makes a new one. */
export function useVoiceActions(voice: BrandVoice | null) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { t } = useTranslation('brand')
  const words = useErrorWords()
  const show = (saved: BrandVoice) => {
    client.setQueryData(voiceKeys.one(saved.id), saved)
    void client.invalidateQueries({ queryKey: voiceKeys.all })
    void navigate({ to: '/brand/$voiceId', params: { voiceId: saved.id }, replace: true })
  }
  const save = useMutation({
    mutationFn: (input: BrandVoiceInput) =>
      voice ? saveVoice(voice.id, voice.version, input) : createVoice(input),
    onSuccess(saved) {
      show(saved)
      notify.done(t('saved', { version: saved.version }))
    },
    onError(error) {
      if (isProblem(error, 'precondition_failed')) notify.failed(t('changedMeanwhile'))
      else notify.failed(words(error).besideMarks)
    },
  })
  const bringBack = useMutation({
    mutationFn: (gone: BrandVoice) => createVoice(brandVoiceInput.parse(gone)),
    onSuccess: show,
    onError: (error) => notify.failed(words(error).detail),
  })
  const remove = useMutation({
    mutationFn: (gone: BrandVoice) => deleteVoice(gone.id),
    onSuccess(_, gone) {
      void navigate({ to: '/brand' })
      client.removeQueries({ queryKey: voiceKeys.one(gone.id) })
      void client.invalidateQueries({ queryKey: voiceKeys.all })
      notify.undo(t('deleted', { name: gone.name }), () => bringBack.mutate(gone))
    },
    onError: (error) => notify.failed(words(error).detail),
  })
  return { save, remove }
}
