import { ActionIcon, Alert, FileButton, List, Menu, Modal, Text } from '@mantine/core'
import { IconArchive, IconDots, IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '#core/errors'
import { useErrorWords } from '#web/lib/errors'
import { loadFaultWords, useFaultWords } from '#web/lib/fault-words'
import { notify } from '#web/lib/notify'
import { ApiProblem } from '#web/lib/problem'
import { useLiquidFault } from '#web/lib/use-liquid-fault'
import { exportTemplates, importTemplates } from './template-commands.ts'
import { readTemplateFile, saveAsJson } from './template-files.ts'
import { templateKeys } from './template-queries.ts'

interface TemplateToolsProps {
  archived: boolean
  onArchived: (archived: boolean) => void
}

/** What is done with many templates: bring in a file, take one out, look into the archive. */
export function TemplateTools({ archived, onArchived }: TemplateToolsProps) {
  const { t } = useTranslation('templates')
  const client = useQueryClient()
  const words = useErrorWords()
  const liquid = useLiquidFault()
  const { beside } = useFaultWords()
  const told = (field: FieldError) => `${field.path}: ${liquid(field) ?? beside(field) ?? field.message}`
  const [faults, setFaults] = useState<readonly string[]>([])
  const pick = useRef<() => void>(null)
  const clear = useRef<() => void>(null)
  const bring = useMutation({
    mutationFn: importTemplates,
    onSuccess(items) {
      void client.invalidateQueries({ queryKey: templateKeys.all })
      notify.done(t('imported', { count: items.length }))
    },
    onError(error) {
      const fields = error instanceof ApiProblem ? (error.fields ?? []) : []
      if (fields.length > 0) setFaults(fields.map(told))
      else notify.failed(words(error).detail)
    },
  })
  const take = useMutation({
    mutationFn: () => exportTemplates(),
    onSuccess: (file) => saveAsJson('templates.json', file),
    onError: (error) => notify.failed(words(error).detail),
  })
  const read = async (file: File | null) => {
    clear.current?.()
    if (!file) return
    const found = await readTemplateFile(file)
    if ('file' in found) return bring.mutate(found.file)
    const { fault } = found
    if (fault.kind !== 'invalid') return setFaults([t(`fileFault.${fault.kind}`)])
    await loadFaultWords()
    setFaults([told(fault)])
  }
  return (
    <>
      <FileButton resetRef={clear} accept="application/json,.json" onChange={(file) => void read(file)}>
        {({ onClick }) => {
          pick.current = onClick
          return null
        }}
      </FileButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('common:action.more')}>
            <IconDots size={18} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUpload size={16} stroke={1.5} />} onClick={() => pick.current?.()}>
            {t('import')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} stroke={1.5} />} onClick={() => take.mutate()}>
            {t('exportAll')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArchive size={16} stroke={1.5} />}
            onClick={() => onArchived(!archived)}
          >
            {t(archived ? 'showActive' : 'showArchived')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={faults.length > 0} onClose={() => setFaults([])} title={t('notImported')}>
        <Text mb={8}>{t('notImportedHint')}</Text>
        <Alert color="red" variant="light" role="alert">
          <List size="sm">
            {faults.slice(0, 20).map((fault) => (
              <List.Item key={fault}>{fault}</List.Item>
            ))}
          </List>
        </Alert>
      </Modal>
    </>
  )
}
