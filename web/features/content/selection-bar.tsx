import { ActionIcon, Button, Menu, Text, TextInput } from '@mantine/core'
import {
  IconDownload,
  IconPlus,
  IconRestore,
  IconSend,
  IconSpeakerphone,
  IconTag,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkContentInput } from '#core/contracts/content'
import { ExportMenu } from '#web/features/transfer/index'
import barClasses from '../../ui/selection-bar.module.css'
import { CampaignDot } from './campaign-dot.tsx'
import { CampaignForm } from './campaign-form.tsx'
import { campaignsQuery } from './content-queries.ts'
import { FolderMenu } from './folder-menu.tsx'
import classes from './selection-bar.module.css'
import { useBulk } from './use-bulk.ts'

interface SelectionBarProps {
  ids: string[]
  trashed: boolean
  onDone: () => void
}

/** What can be done with the rows selected, at the foot of the list. */
export function SelectionBar({ ids, trashed, onDone }: SelectionBarProps) {
  const { t } = useTranslation(['content', 'transfer'])
  const bulk = useBulk()
  const act = (input: Omit<BulkContentInput, 'ids'>) => bulk.mutate({ ids, ...input }, { onSuccess: onDone })
  const button = { size: 'xs', variant: 'default', disabled: bulk.isPending } as const
  return (
    <section className={barClasses.bar} aria-label={t('bulk.label')}>
      <Text fw={500} role="status">
        {t('bulk.selected', { count: ids.length })}
      </Text>
      {trashed ? (
        <Button
          {...button}
          leftSection={<IconRestore size={16} stroke={1.5} />}
          onClick={() => act({ action: 'restore' })}
        >
          {t('bulk.restore')}
        </Button>
      ) : (
        <>
          <Button
            {...button}
            leftSection={<IconSend size={16} stroke={1.5} />}
            onClick={() => act({ action: 'submit' })}
          >
            {t('bulk.submit')}
          </Button>
          <CampaignMenu
            disabled={bulk.isPending}
            onChoose={(campaignId) => act({ action: 'set_campaign', campaignId })}
          />
          <FolderMenu disabled={bulk.isPending} onChoose={(folderId) => act({ action: 'move', folderId })} />
          <TagMenu disabled={bulk.isPending} onChoose={(tag) => act({ action: 'add_tag', tag })} />
          <ExportMenu ids={ids}>
            {(busy) => (
              <Button {...button} loading={busy} leftSection={<IconDownload size={16} stroke={1.5} />}>
                {t('transfer:export')}
              </Button>
            )}
          </ExportMenu>
          <Button
            {...button}
            leftSection={<IconTrash size={16} stroke={1.5} />}
            onClick={() => act({ action: 'trash' })}
          >
            {t('bulk.trash')}
          </Button>
        </>
      )}
      <ActionIcon aria-label={t('bulk.clear')} onClick={onDone}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </section>
  )
}

function CampaignMenu({ disabled, onChoose }: { disabled: boolean; onChoose: (id: string | null) => void }) {
  const { t } = useTranslation('content')
  const { data: campaigns = [] } = useQuery(campaignsQuery())
  const [creating, setCreating] = useState(false)
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            disabled={disabled}
            leftSection={<IconSpeakerphone size={16} stroke={1.5} />}
          >
            {t('bulk.campaign')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {campaigns.map(({ id, name, colour }) => (
            <Menu.Item key={id} leftSection={<CampaignDot colour={colour} />} onClick={() => onChoose(id)}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => onChoose(null)}>{t('bulk.noCampaign')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={14} stroke={1.5} />} onClick={() => setCreating(true)}>
            {t('campaign.new')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <CampaignForm
        opened={creating}
        onClose={() => setCreating(false)}
        onCreated={(campaign) => onChoose(campaign.id)}
      />
    </>
  )
}

function TagMenu({ disabled, onChoose }: { disabled: boolean; onChoose: (tag: string) => void }) {
  const { t } = useTranslation('content')
  const [tag, setTag] = useState('')
  return (
    <Menu position="top-start" onClose={() => setTag('')} trapFocus>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={disabled}
          leftSection={<IconTag size={16} stroke={1.5} />}
        >
          {t('bulk.tag')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown p={10}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (tag.trim() !== '') onChoose(tag.trim())
          }}
        >
          <TextInput
            label={t('bulk.tagName')}
            maxLength={40}
            value={tag}
            data-autofocus
            onChange={(event) => setTag(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" mt={8} disabled={tag.trim() === ''}>
            {t('bulk.addTag')}
          </Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  )
}
