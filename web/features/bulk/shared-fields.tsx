import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#core/contracts/common'
import { CONTENT_TYPES, type ContentType } from '#core/contracts/content'
import { type Brief, briefSchema, CHANNELS, GOALS, LENGTHS, TONES } from '#core/contracts/generation'
import { voicesQuery } from '#web/features/brand/index'
import { type Knowledge, KnowledgeSelect } from '#web/features/knowledge/index'
import { templateChoicesQuery } from '#web/features/templates/index'
import { useFormat } from '#web/lib/use-format'

export interface SharedBrief extends Omit<Brief, 'channel' | 'what' | 'keyPoints'> {
  type: ContentType
  channel: Brief['channel'] | null
  templateId: string | null
  brandVoiceId: string | null
  knowledge: Knowledge
}

export function startBrief(language: string): SharedBrief {
  const { what: _, keyPoints: __, ...brief } = briefSchema.parse({ what: '-' })
  return {
    ...brief,
    language: LANGUAGES.find((one) => one === language) ?? 'en',
    ...{ type: 'product_description', channel: null, templateId: null, brandVoiceId: null, knowledge: null },
  }
}

const one = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((item) => item === value) ?? null

/** What all rows of a run share; a column may say otherwise for its row. */
export function SharedFields({
  value,
  onChange,
}: {
  value: SharedBrief
  onChange: (part: Partial<SharedBrief>) => void
}) {
  const { t } = useTranslation(['bulk', 'studio'])
  const format = useFormat()
  const templates = useQuery(templateChoicesQuery({ type: value.type, language: value.language }))
  const voices = useQuery(voicesQuery())
  const options = (known: readonly string[], group: string) =>
    known.map((item) => ({ value: item, label: t(`studio:${group}.${item}`) }))
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12} verticalSpacing={16}>
        <Select
          label={t('studio:brief.type')}
          allowDeselect={false}
          data={CONTENT_TYPES.map((item) => ({ value: item, label: t(`common:contentType.${item}`) }))}
          value={value.type}
          onChange={(next) => onChange({ type: one(CONTENT_TYPES, next) ?? value.type, templateId: null })}
        />
        <Select
          label={t('studio:brief.language')}
          allowDeselect={false}
          data={LANGUAGES.map((item) => ({ value: item, label: format.language(item) }))}
          value={value.language}
          onChange={(next) =>
            onChange({ language: one(LANGUAGES, next) ?? value.language, templateId: null })
          }
        />
        <Select
          label={t('studio:brief.template')}
          placeholder={t('studio:brief.noTemplate')}
          searchable
          clearable
          data={(templates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={value.templateId}
          onChange={(templateId) => onChange({ templateId })}
        />
        <Select
          label={t('studio:brief.voice')}
          placeholder={t('studio:brief.noVoice')}
          clearable
          data={(voices.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={value.brandVoiceId}
          onChange={(brandVoiceId) => onChange({ brandVoiceId })}
        />
        <Select
          label={t('studio:brief.goal')}
          allowDeselect={false}
          data={options(GOALS, 'goal')}
          value={value.goal}
          onChange={(next) => onChange({ goal: one(GOALS, next) ?? value.goal })}
        />
        <Select
          label={t('studio:brief.tone')}
          allowDeselect={false}
          data={options(TONES, 'tone')}
          value={value.tone}
          onChange={(next) => onChange({ tone: one(TONES, next) ?? value.tone })}
        />
        <Select
          label={t('studio:brief.channel')}
          placeholder={t('studio:brief.anyChannel')}
          clearable
          data={options(CHANNELS, 'channel')}
          value={value.channel ?? null}
          onChange={(next) => onChange({ channel: one(CHANNELS, next) })}
        />
        <Select
          label={t('studio:brief.length')}
          allowDeselect={false}
          data={options(LENGTHS, 'length')}
          value={value.length}
          onChange={(next) => onChange({ length: one(LENGTHS, next) ?? value.length })}
        />
        <TextInput
          label={t('studio:brief.audience')}
          maxLength={300}
          value={value.audience}
          onChange={(event) => onChange({ audience: event.currentTarget.value })}
        />
        <TextInput
          label={t('studio:brief.callToAction')}
          maxLength={120}
          value={value.callToAction}
          onChange={(event) => onChange({ callToAction: event.currentTarget.value })}
        />
      </SimpleGrid>
      <KnowledgeSelect value={value.knowledge} onChange={(knowledge) => onChange({ knowledge })} />
    </>
  )
}
