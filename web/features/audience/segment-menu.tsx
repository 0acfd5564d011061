import { ActionIcon, Menu } from '@mantine/core'
import { IconCamera, IconDots, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface SegmentMenuProps {
  busy: boolean
  /** A snapshot has none of its own. */
  onSnapshot: (() => void) | undefined
  onDelete: () => void
}

/** What else can be done with a segment. Deleting asks in its own place: there is no way back. */
export function SegmentMenu({ busy, onSnapshot, onDelete }: SegmentMenuProps) {
  const { t } = useTranslation('audience')
  const [asked, setAsked] = useState(false)
  return (
    <Menu position="bottom-end" width={260} onClose={() => setAsked(false)}>
      <Menu.Target>
        <ActionIcon aria-label={t('common:action.more')} loading={busy}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onSnapshot && (
          <Menu.Item leftSection={<IconCamera size={16} stroke={1.5} />} onClick={onSnapshot}>
            {t('segment.snapshot')}
          </Menu.Item>
        )}
        {asked ? (
          <>
            <Menu.Label>{t('segment.deleteConsequence')}</Menu.Label>
            <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={onDelete}>
              {t('segment.deleteNow')}
            </Menu.Item>
          </>
        ) : (
          <Menu.Item
            closeMenuOnClick={false}
            leftSection={<IconTrash size={16} stroke={1.5} />}
            onClick={() => setAsked(true)}
          >
            {t('common:action.delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
