import { Button, CloseButton, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { VariableField } from '#web/features/templates/index'
import { BriefChoices } from './brief-choices.tsx'
import classes from './brief-panel.module.css'
import { KeyPoints } from './key-points.tsx'
import type { BriefForm } from './use-brief.ts'
import { useFaultWords } from './use-fault-words.ts'

interface BriefPanelProps {
  form: BriefForm
  /** The content exists, so its type stays. */
  fixedType: boolean
}

/** What, for whom, why: the left zone. */
export const BriefPanel = memo(function BriefPanel({ form, fixedType }: BriefPanelProps) {
  const { t } = useTranslation('studio')
  const { draft, change, faults } = form
  const fault = useFaultWords(faults)
  return (
    <Stack gap={16} className={classes.form}>
      <Group justify="space-between" h={24}>
        <Title order={2} className={classes.title}>
          {t('brief.title')}
        </Title>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={form.clear}>
          {t('brief.clear')}
        </Button>
      </Group>
      {draft.source && (
        <Group className={classes.source} justify="space-between" wrap="nowrap" gap={8}>
          <Text size="sm" lineClamp={2}>
            {t('brief.source', { title: draft.source.title })}
          </Text>
          <CloseButton
            size="sm"
            aria-label={t('brief.dropSource')}
            onClick={() => change({ source: null })}
          />
        </Group>
      )}
      <Textarea
        id="brief-what"
        label={t('brief.what')}
        placeholder={t('brief.whatHint')}
        minRows={3}
        maxRows={10}
        maxLength={2000}
        required
        value={draft.what}
        error={fault('brief.what')}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <TextInput
        label={t('brief.audience')}
        placeholder={t('brief.audienceHint')}
        value={draft.audience}
        error={fault('brief.audience')}
        onChange={(event) => change({ audience: event.currentTarget.value })}
      />
      <KeyPoints points={draft.keyPoints} onChange={(keyPoints) => change({ keyPoints })} fault={fault} />
      <TextInput
        label={t('brief.callToAction')}
        placeholder={t('brief.callToActionHint')}
        value={draft.callToAction}
        error={fault('brief.callToAction')}
        onChange={(event) => change({ callToAction: event.currentTarget.value })}
      />
      <BriefChoices form={form} fixedType={fixedType} asked={<Asked form={form} />} />
    </Stack>
  )
})

/** What the chosen template asks for. */
function Asked({ form }: { form: BriefForm }) {
  const { t } = useTranslation('studio')
  const { draft, change, faults, template } = form
  const fault = useFaultWords(faults)
  if (!template || template.variables.length === 0) return null
  return (
    <Stack gap={12} role="group" aria-label={t('brief.asks', { name: template.name })}>
      <Text size="xs" c="dimmed">
        {t('brief.asks', { name: template.name })}
      </Text>
      {template.variables.map((variable) => (
        <VariableField
          key={variable.name}
          variable={variable}
          value={draft.variables[variable.name]}
          error={fault(`variables.${variable.name}`)}
          onChange={(value) => {
            const { [variable.name]: _old, ...others } = draft.variables
            change({ variables: value === undefined ? others : { ...others, [variable.name]: value } })
          }}
        />
      ))}
    </Stack>
  )
}
