import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asTree } from '#core/domain/library/folders'
import folderClasses from './folders.module.css'
import { foldersQuery } from './library-queries.ts'

interface FolderFilterProps {
  value: string | undefined
  onChange: (folder: string | undefined) => void
}

/** The folder to look into, where there is no room for the tree. */
export function FolderFilter({ value, onChange }: FolderFilterProps) {
  const { t, i18n } = useTranslation('library')
  const { data: folders = [] } = useQuery(foldersQuery())
  if (folders.length === 0) return null
  return (
    <Select
      size="xs"
      className={folderClasses.narrow}
      clearable
      aria-label={t('folder')}
      placeholder={t('folder')}
      data={asTree(folders, i18n.language).map(({ folder, depth }) => ({
        value: folder.id,
        label: `${'\u2003'.repeat(depth)}${folder.name}`,
      }))}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}
