import { Button, Group, Input, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CAMPAIGN_COLOURS, type Campaign } from '#core/contracts/content'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { CampaignDot } from './campaign-dot.tsx'
import { createCampaign } from './content-commands.ts'

interface CampaignFormProps {
  opened: boolean
  onClose: () => void
  onCreated: (campaign: Campaign) => void
}

export function CampaignForm({ opened, onClose, onCreated }: CampaignFormProps) {
  const { t } = useTranslation('content')
  const words = useErrorWords()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [goal, setGoal] = useState('')
  const [colour, setColour] = useState<Campaign['colour']>('violet')
  const create = useMutation({
    mutationFn: () => createCampaign({ name: name.trim(), goal: goal.trim(), colour }),
    onSuccess(campaign) {
      void client.invalidateQueries({ queryKey: ['campaigns'] })
      onCreated(campaign)
      onClose()
      setName('')
      setGoal('')
    },
  })
  const fieldError = useFieldErrors(create.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') create.mutate()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('campaign.new')}>
      <form onSubmit={submit}>
        <Stack gap={16}>
          <TextInput
            label={t('campaign.name')}
            placeholder={t('campaign.nameHint')}
            maxLength={120}
            required
            data-autofocus
            value={name}
            error={fieldError('name') ?? (create.error ? words(create.error).detail : undefined)}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={t('campaign.goal')}
            placeholder={t('campaign.goalHint')}
            minRows={2}
            maxLength={500}
            value={goal}
            onChange={(event) => setGoal(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('campaign.colour')}
            value={colour}
            onChange={(value) => setColour(CAMPAIGN_COLOURS.find((known) => known === value) ?? 'violet')}
          >
            <Group gap={14} mt={6}>
              {CAMPAIGN_COLOURS.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={
                    <Input.Label component="span">
                      <CampaignDot colour={value} /> {t(`campaign.colours.${value}`)}
                    </Input.Label>
                  }
                />
              ))}
            </Group>
          </Radio.Group>
          <Group justify="flex-end" gap={8}>
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
              {t('campaign.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
