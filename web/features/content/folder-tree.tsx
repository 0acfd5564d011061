import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDots, IconFolder, IconFolderOpen, IconFolderPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Folder } from '#core/contracts/library'
import { asTree, MAX_DEPTH } from '#core/domain/library/folders'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { toSearch } from './content-filters.ts'
import { FolderDialog, type FolderEdit } from './folder-dialog.tsx'
import classes from './folders.module.css'
import { deleteFolder, foldersQuery } from './library-queries.ts'
import type { ContentSearch } from './use-content-search.ts'

/** The folders of the workspace, beside the list. */
export function FolderTree({ search, manages }: { search: ContentSearch; manages: boolean }) {
  const { t, i18n } = useTranslation('library')
  const { data: folders = [], isSuccess } = useQuery(foldersQuery())
  const [edit, setEdit] = useState<FolderEdit | null>(null)
  const { filters } = search
  if (folders.length === 0 && !manages) return null
  return (
    <nav className={classes.tree} aria-label={t('folders')}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('folders')}</h2>
        {manages && (
          <Tooltip label={t('newFolder')}>
            <ActionIcon size={24} aria-label={t('newFolder')} onClick={() => setEdit({ parentId: null })}>
              <IconFolderPlus size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {isSuccess && folders.length === 0 && <p className={classes.none}>{t('noFolders')}</p>}
      <ul className={classes.list}>
        {asTree(folders, i18n.language).map(({ folder, depth }) => {
          const here = filters.folder === folder.id
          const Icon = here ? IconFolderOpen : IconFolder
          return (
            <li key={folder.id} className={classes.row} data-here={here || undefined}>
              <Link
                to="/content"
                search={toSearch({ ...filters, folder: here ? undefined : folder.id })}
                className={classes.folder}
                style={{ paddingInlineStart: 8 + depth * 14 }}
                aria-current={here ? 'page' : undefined}
              >
                <Icon size={16} stroke={1.5} aria-hidden />
                <span className={classes.name}>{folder.name}</span>
                <span className={classes.count}>{folder.contentCount || ''}</span>
              </Link>
              {manages && <FolderMenu folder={folder} depth={depth} onEdit={setEdit} search={search} />}
            </li>
          )
        })}
      </ul>
      {edit && <FolderDialog edit={edit} folders={folders} onClose={() => setEdit(null)} />}
    </nav>
  )
}

interface FolderMenuProps {
  folder: Folder
  depth: number
  onEdit: (edit: FolderEdit) => void
  search: ContentSearch
}

function FolderMenu({ folder, depth, onEdit, search }: FolderMenuProps) {
  const { t } = useTranslation('library')
  const client = useQueryClient()
  const words = useErrorWords()
  const remove = useMutation({
    mutationFn: () => deleteFolder(folder.id),
    onSuccess: () => {
      notify.done(t('deleted', { name: folder.name }))
      if (search.filters.folder === folder.id) search.change({ folder: undefined })
    },
    onError: (error) => notify.failed(words(error).detail),
    onSettled: () => client.invalidateQueries({ queryKey: foldersQuery().queryKey }),
  })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={24} className={classes.more} aria-label={t('folderMenu', { name: folder.name })}>
          <IconDots size={14} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit({ folder, parentId: folder.parentId })}>{t('editFolder')}</Menu.Item>
        {depth + 1 < MAX_DEPTH && (
          <Menu.Item onClick={() => onEdit({ parentId: folder.id })}>{t('newInside')}</Menu.Item>
        )}
        <Menu.Item onClick={() => remove.mutate()}>{t('deleteFolder')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
