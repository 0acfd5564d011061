import { Button, FileInput, Group, Modal, Progress, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#core/contracts/common'
import { CONTENT_TYPES } from '#core/contracts/content'
import { MAX_IMPORT_CHARS } from '#core/contracts/transfer'
import { TableFault } from '#core/domain/csv/table-fault'
import { asTree } from '#core/domain/library/folders'
import { type ContentsFault, MAX_CSV_COLUMNS, MAX_CSV_ROWS } from '#core/domain/transfer/csv'
import { foldersQuery } from '#web/features/content/index'
import { notify } from '#web/lib/notify'
import { useFormat } from '#web/lib/use-format'
import { ProblemAlert } from '#web/ui/problem-alert'
import { formatOf, type Prepared, prepare } from './import-file.ts'
import { useImport } from './use-import.ts'

/** Files are read whole; what is larger was not written by hand. */
const MAX_BYTES = 50_000_000
/** Titles shown before a table is imported. */
const SHOWN = 5

const one = <T extends string>(known: readonly T[], value: string | null, otherwise: T): T =>
  known.find((item) => item === value) ?? otherwise

/** Takes a Markdown, HTML or CSV file, says what is in it, and makes drafts of it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['transfer', 'common'])
  const format = useFormat()
  const { data: folders = [] } = useQuery(foldersQuery())
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  const [fault, setFault] = useState('')
  const [type, setType] = useState<(typeof CONTENT_TYPES)[number]>('blog_post')
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(i18n.language === 'es' ? 'es' : 'en')
  const [folderId, setFolderId] = useState<string | null>(null)
  const { run, made, stop } = useImport()
  const kind = file && formatOf(file.name)
  const [prepared, wrong] =
    file && kind ? tryPrepare(() => prepare(kind, file.text, file.name, { type, language })) : [null, null]

  const fileFault =
    fault ||
    (wrong &&
      t(`fault.${wrong.fault}`, {
        ...{ line: format.number(wrong.line ?? 1), rows: format.number(MAX_CSV_ROWS) },
        ...{ columns: MAX_CSV_COLUMNS, letters: format.number(MAX_IMPORT_CHARS) },
      }))

  const choose = async (chosen: File | null) => {
    run.reset()
    setFile(null)
    setFault('')
    if (!chosen) return
    if (!formatOf(chosen.name)) return setFault(t('wrongKind'))
    if (chosen.size > MAX_BYTES) return setFault(t('tooLarge', { max: format.number(MAX_BYTES / 1e6) }))
    setFile({ name: chosen.name, text: await chosen.text() })
  }
  const start = () => {
    if (!prepared || !kind) return
    const title = kind === 'csv' ? '' : (prepared.titles[0] ?? '')
    const input = { format: kind, title, type, language, folderId, campaignId: null }
    run.mutate(
      { prepared, input },
      {
        onSuccess: ({ count, stopped }) => {
          notify.done(t(stopped ? 'stopped' : 'done', { count, n: format.number(count) }))
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      opened
      onClose={run.isPending ? () => {} : onClose}
      withCloseButton={!run.isPending}
      title={t('import')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="md">
        <ProblemAlert error={run.error} />
        <FileInput
          label={t('file')}
          description={t('fileLead')}
          placeholder={t('choose')}
          leftSection={<IconFileImport size={16} stroke={1.5} />}
          accept=".md,.markdown,.txt,.html,.htm,.csv,text/markdown,text/html,text/csv"
          clearable
          disabled={run.isPending}
          error={fileFault || undefined}
          onChange={(chosen) => void choose(chosen)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8}>
          <Select
            label={t('type')}
            allowDeselect={false}
            data={CONTENT_TYPES.map((value) => ({ value, label: t(`common:contentType.${value}`) }))}
            value={type}
            onChange={(value) => setType(one(CONTENT_TYPES, value, 'blog_post'))}
          />
          <Select
            label={t('language')}
            allowDeselect={false}
            data={LANGUAGES.map((value) => ({ value, label: format.language(value) }))}
            value={language}
            onChange={(value) => setLanguage(one(LANGUAGES, value, 'en'))}
          />
        </SimpleGrid>
        {folders.length > 0 && (
          <Select
            label={t('folder')}
            clearable
            placeholder={t('noFolder')}
            data={asTree(folders, i18n.language).map(({ folder, depth }) => ({
              value: folder.id,
              label: `${'\u2003'.repeat(depth)}${folder.name}`,
            }))}
            value={folderId}
            onChange={setFolderId}
          />
        )}
        {prepared && kind === 'csv' && (
          <Text size="sm" c="dimmed">
            {t('found', {
              count: prepared.titles.length,
              n: format.number(prepared.titles.length),
              titles: format.list(prepared.titles.slice(0, SHOWN)),
            })}
            {prepared.ignored.length > 0 &&
              ` · ${t('ignored', { columns: format.list(prepared.ignored.slice(0, SHOWN)) })}`}
          </Text>
        )}
        {run.isPending && prepared && (
          <Progress value={(made / prepared.titles.length) * 100} aria-label={t('progress')} />
        )}
        <Group justify="end">
          {run.isPending && prepared && prepared.parts.length > 1 && (
            <Button variant="default" onClick={stop}>
              {t('stop')}
            </Button>
          )}
          <Button
            loading={run.isPending}
            disabled={!prepared || prepared.titles.length === 0}
            onClick={start}
          >
            {t('start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function tryPrepare(read: () => Prepared): [Prepared | null, TableFault<ContentsFault> | null] {
  try {
    return [read(), null]
  } catch (error) {
    if (error instanceof TableFault) return [null, error]
    throw error
  }
}
