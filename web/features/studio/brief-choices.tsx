import { Checkbox, Input, NumberInput, SegmentedControl, Select, SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#core/contracts/common'
import { CONTENT_TYPES } from '#core/contracts/content'
import { CHANNELS, GOALS, LENGTHS, TONES } from '#core/contracts/generation'
import { voicesQuery } from '#web/features/brand/index'
import { KnowledgeSelect } from '#web/features/knowledge/index'
import { templateChoicesQuery } from '#web/features/templates/index'
import { useFormat } from '#web/lib/use-format'
import { carriedBy, hasFields, MAX_VARIANTS, PROVIDERS } from './brief-draft.ts'
import { providersQuery } from './generation-queries.ts'
import type { BriefForm } from './use-brief.ts'

const one = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((item) => item === value)

interface BriefChoicesProps {
  form: BriefForm
  fixedType: boolean
  /** What the template asks for, which stands under it. */
  asked: ReactNode
}

/** Everything of the brief that is chosen rather than written. */
export function BriefChoices({ form, fixedType, asked }: BriefChoicesProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const { draft, change } = form
  const templates = useQuery(templateChoicesQuery({ type: draft.type, language: draft.language }))
  const voices = useQuery(voicesQuery())
  const { data: providers = [] } = useQuery(providersQuery())
  const spoken = LANGUAGES.filter(
    (language) =>
      providers.length === 0 || providers.some((provider) => provider.languages.includes(language)),
  )
  const options = (known: readonly string[], group: string) =>
    known.map((value) => ({ value, label: t(`${group}.${value}`) }))
  const templateOptions = (templates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const chosen = form.template
  if (chosen && !templateOptions.some(({ value }) => value === chosen.id))
    templateOptions.unshift({ value: chosen.id, label: chosen.name })
  return (
    <>
      <Select
        label={t('brief.type')}
        data={CONTENT_TYPES.map((value) => ({ value, label: t(`common:contentType.${value}`) }))}
        value={draft.type}
        disabled={fixedType}
        onChange={(value) => change({ type: one(CONTENT_TYPES, value), templateId: null })}
      />
      <Select
        label={t('brief.template')}
        placeholder={t('brief.noTemplate')}
        searchable
        clearable
        nothingFoundMessage={t('brief.noneFound')}
        data={templateOptions}
        value={draft.templateId}
        onChange={(templateId) =>
          change({
            ...carriedBy(templates.data?.find(({ id }) => id === templateId)),
            templateId,
            variables: {},
          })
        }
      />
      {asked}
      <Select
        label={t('brief.voice')}
        placeholder={t('brief.noVoice')}
        clearable
        nothingFoundMessage={t('brief.noneFound')}
        data={(voices.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.brandVoiceId}
        onChange={(brandVoiceId) => change({ brandVoiceId })}
      />
      <KnowledgeSelect value={draft.knowledge} onChange={(knowledge) => change({ knowledge })} />
      <SimpleGrid cols={2} spacing={12} verticalSpacing={16}>
        <Select
          label={t('brief.goal')}
          data={options(GOALS, 'goal')}
          value={draft.goal}
          onChange={(value) => change({ goal: one(GOALS, value) })}
        />
        <Select
          label={t('brief.tone')}
          data={options(TONES, 'tone')}
          value={draft.tone}
          onChange={(value) => change({ tone: one(TONES, value) })}
        />
        <Select
          label={t('brief.channel')}
          placeholder={t('brief.anyChannel')}
          clearable
          data={options(CHANNELS, 'channel')}
          value={draft.channel}
          onChange={(value) => change({ channel: one(CHANNELS, value) ?? null })}
        />
        <Select
          label={t('brief.language')}
          data={spoken.map((value) => ({ value, label: format.language(value) }))}
          value={draft.language}
          onChange={(value) => change({ language: one(LANGUAGES, value) })}
        />
      </SimpleGrid>
      {hasFields(draft.type) && (
        <Checkbox
          label={t('brief.inFields')}
          description={t('brief.inFieldsHint')}
          checked={draft.inFields}
          onChange={(event) => change({ inFields: event.currentTarget.checked })}
        />
      )}
      {providers.length > 1 && (
        <Select
          label={t('brief.provider')}
          placeholder={t('brief.anyProvider')}
          clearable
          data={providers.map(({ id, model }) => ({
            value: id,
            label: t('brief.providerModel', { name: t(`run.writer.${id}`), model }),
          }))}
          value={draft.provider}
          onChange={(value) => change({ provider: one(PROVIDERS, value) ?? null })}
        />
      )}
      <Input.Wrapper label={t('brief.length')} labelElement="div">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('brief.length')}
          data={options(LENGTHS, 'length')}
          value={draft.length}
          onChange={(value) => change({ length: one(LENGTHS, value) })}
        />
      </Input.Wrapper>
      <NumberInput
        label={t('brief.variants')}
        description={t('brief.variantsHint')}
        min={1}
        max={MAX_VARIANTS}
        clampBehavior="strict"
        allowDecimal={false}
        value={draft.variants}
        onChange={(value) => change({ variants: Math.min(MAX_VARIANTS, Math.max(1, Number(value) || 1)) })}
      />
    </>
  )
}
