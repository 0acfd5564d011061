import { Button, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Folder } from '#core/contracts/library'
import { asTree, pathTo } from '#core/domain/library/folders'
import { useFieldErrors } from '#web/lib/errors'
import { ProblemAlert } from '#web/ui/problem-alert'
import { createFolder, foldersQuery, updateFolder } from './library-queries.ts'

/** A folder to change, or the place of a new one. */
export interface FolderEdit {
  folder?: Folder
  parentId: string | null
}

interface FolderDialogProps {
  edit: FolderEdit
  folders: readonly Folder[]
  onClose: () => void
}

export function FolderDialog({ edit, folders, onClose }: FolderDialogProps) {
  const { t, i18n } = useTranslation(['library', 'common'])
  const client = useQueryClient()
  const { folder } = edit
  const [name, setName] = useState(folder?.name ?? '')
  const [parentId, setParentId] = useState(edit.parentId)
  const save = useMutation({
    mutationFn: () => {
      const input = { name: name.trim(), parentId }
      return folder ? updateFolder(folder.id, input) : createFolder(input)
    },
    async onSuccess() {
      await client.invalidateQueries({ queryKey: foldersQuery().queryKey })
      onClose()
    },
  })
  const fieldError = useFieldErrors(save.error, 'library')
  const places = asTree(folders, i18n.language).filter(
    (one) => !folder || !pathTo(folders, one.folder.id).includes(folder.id),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(folder ? 'editFolder' : 'newFolder')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Stack gap="md">
          <ProblemAlert error={save.error} feature="library" />
          <TextInput
            data-autofocus
            label={t('folderName')}
            maxLength={80}
            value={name}
            error={fieldError('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('folderPlace')}
            value={parentId ?? ''}
            error={fieldError('parentId')}
            data={[
              { value: '', label: t('topLevel') },
              ...places.map((one) => ({
                value: one.folder.id,
                label: `${'\u2003'.repeat(one.depth)}${one.folder.name}`,
              })),
            ]}
            onChange={(value) => setParentId(value || null)}
          />
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {t(folder ? 'common:action.save' : 'common:action.create')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
