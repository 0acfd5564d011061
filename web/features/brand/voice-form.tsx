import { ActionIcon, Button, Select, TagsInput, Text, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BrandVoice } from '#core/contracts/brand'
import { TONES } from '#core/contracts/generation'
import { useFieldErrors } from '#web/lib/errors'
import { useSession } from '#web/lib/session'
import { useDraftOver } from '#web/lib/use-draft-over'
import { useFocusFault } from '#web/lib/use-focus-fault'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import classes from './brand.module.css'
import layout from './portrait.module.css'
import { useVoiceActions } from './use-voice-actions.ts'
import { VoiceExample } from './voice-example.tsx'
import { inputOf } from './voice-input.ts'
import { VoicePortrait } from './voice-portrait.tsx'
import { VoiceVersions } from './voice-versions.tsx'

/** How the brand speaks. Saving makes the next version; drafts name the one they were written with. */
export function VoiceForm({ voice }: { voice: BrandVoice | null }) {
  const { t } = useTranslation(['brand', 'studio'])
  const writes = useSession().can('brand:write')
  const { base, input, changed, change, adopt } = useDraftOver(voice, inputOf)
  const { save, remove } = useVoiceActions(base)
  const fieldError = useFieldErrors(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(input, { onSuccess: adopt })
  }
  const both = input.useWords.filter((word) =>
    input.avoidWords.some((other) => other.toLocaleLowerCase() === word.toLocaleLowerCase()),
  )
  return (
    <form ref={useFocusFault(save.error)} onSubmit={submit}>
      <PageHeader
        title={voice ? voice.name : t('new')}
        parent={{ label: t('title'), to: '/brand' }}
        aside={
          voice && (
            <Text c="dimmed" visibleFrom="sm">
              {t('version', { version: voice.version })}
            </Text>
          )
        }
        tools={
          voice &&
          writes && (
            <Tooltip label={t('delete')}>
              <ActionIcon aria-label={t('delete')} onClick={() => remove.mutate(voice)}>
                <IconTrash size={18} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
          )
        }
        action={
          writes && (
            <Button type="submit" loading={save.isPending} disabled={!changed || input.name.trim() === ''}>
              {t('common:action.save')}
            </Button>
          )
        }
      />
      <PageBody>
        <div className={layout.columns}>
          <fieldset disabled={!writes} className={classes.fields}>
            <TextInput
              label={t('form.name')}
              placeholder={t('form.nameHint')}
              required
              maxLength={80}
              value={input.name}
              error={fieldError('name')}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <Select
              label={t('form.tone')}
              maw={280}
              disabled={!writes}
              data={TONES.map((value) => ({ value, label: t(`studio:tone.${value}`) }))}
              value={input.tone}
              onChange={(value) => change({ tone: TONES.find((tone) => tone === value) ?? input.tone })}
            />
            <TextInput
              label={t('form.audience')}
              placeholder={t('form.audienceHint')}
              maxLength={300}
              value={input.audience}
              error={fieldError('audience')}
              onChange={(event) => change({ audience: event.currentTarget.value })}
            />
            <TagsInput
              label={t('form.use')}
              description={t('form.useHint')}
              disabled={!writes}
              maxTags={100}
              maxLength={60}
              splitChars={[',', ';']}
              value={input.useWords}
              error={fieldError('useWords')}
              onChange={(useWords) => change({ useWords })}
            />
            <TagsInput
              label={t('form.avoid')}
              description={t('form.avoidHint')}
              disabled={!writes}
              maxTags={100}
              maxLength={60}
              splitChars={[',', ';']}
              value={input.avoidWords}
              error={both.length > 0 ? t('form.both', { words: both.join(', ') }) : fieldError('avoidWords')}
              onChange={(avoidWords) => change({ avoidWords })}
            />
            <Textarea
              label={t('form.sample')}
              description={t('form.sampleHint')}
              minRows={4}
              maxRows={16}
              maxLength={8000}
              value={input.sample}
              error={fieldError('sample')}
              onChange={(event) => change({ sample: event.currentTarget.value })}
            />
            <VoiceExample input={input} />
          </fieldset>
          <div className={layout.aside}>
            <VoicePortrait input={input} writes={writes} onChange={change} />
            {voice && <VoiceVersions voice={voice} writes={writes} onRestored={adopt} />}
          </div>
        </div>
      </PageBody>
    </form>
  )
}
