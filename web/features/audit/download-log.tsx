import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#web/lib/api'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { saveFile } from '#web/lib/save-file'

/** The whole log as a file, one entry a line, for an archive or an auditor. */
export function DownloadLog() {
  const { t } = useTranslation('settings')
  const words = useErrorWords()
  const download = useMutation({
    mutationFn: async () => saveFile(await api.download('/api/security/audit/export'), 'audit.jsonl'),
    onError: (error) => notify.failed(words(error).detail),
  })
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.5} />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('audit.export')}
    </Button>
  )
}
