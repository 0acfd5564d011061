import { Button, Menu } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asTree } from '#core/domain/library/folders'
import { foldersQuery } from './library-queries.ts'
import classes from './selection-bar.module.css'

interface FolderMenuProps {
  disabled: boolean
  onChoose: (folderId: string | null) => void
}

/** Moves the selected rows into a folder, or out of all. */
export function FolderMenu({ disabled, onChoose }: FolderMenuProps) {
  const { t, i18n } = useTranslation('library')
  const { data: folders = [] } = useQuery(foldersQuery())
  if (folders.length === 0) return null
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={disabled}
          leftSection={<IconFolder size={16} stroke={1.5} />}
        >
          {t('move')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {asTree(folders, i18n.language).map(({ folder, depth }) => (
          <Menu.Item
            key={folder.id}
            style={{ paddingInlineStart: 12 + depth * 14 }}
            onClick={() => onChoose(folder.id)}
          >
            {folder.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChoose(null)}>{t('noFolder')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
