import { Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EXPORT_FORMATS, type ExportFormat, MAX_EXPORT } from '#core/contracts/transfer'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { download } from './download.ts'

interface ExportMenuProps {
  ids: readonly string[]
  /** The button that opens it. */
  children: (busy: boolean) => ReactNode
  /** Further items, after the formats. */
  more?: ReactNode
}

/** The formats that pages can be had in. */
export function ExportMenu({ ids, children, more }: ExportMenuProps) {
  const { t } = useTranslation('transfer')
  const words = useErrorWords()
  const keep = useMutation({
    mutationFn: (format: ExportFormat) => download(ids, format),
    onError: (error) => notify.failed(words(error).detail),
  })
  const tooMany = ids.length > MAX_EXPORT
  return (
    <Menu position="top-start">
      <Menu.Target>{children(keep.isPending)}</Menu.Target>
      <Menu.Dropdown>
        {tooMany && <Menu.Label>{t('tooMany', { max: MAX_EXPORT })}</Menu.Label>}
        {EXPORT_FORMATS.map((format) => (
          <Menu.Item key={format} disabled={tooMany} onClick={() => keep.mutate(format)}>
            {t(`format.${format}`)}
          </Menu.Item>
        ))}
        {more}
      </Menu.Dropdown>
    </Menu>
  )
}
