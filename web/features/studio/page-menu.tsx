import { ActionIcon, Menu } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '#web/features/transfer/index'

/** The page as a file, or on paper. */
export function PageMenu({ contentId }: { contentId: string }) {
  const { t } = useTranslation('transfer')
  return (
    <ExportMenu
      ids={[contentId]}
      more={
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconPrinter size={16} stroke={1.5} />}
            renderRoot={(props) => <Link to="/print/$contentId" params={{ contentId }} {...props} />}
          >
            {t('print')}
          </Menu.Item>
        </>
      }
    >
      {(busy) => (
        <ActionIcon aria-label={t('export')} loading={busy}>
          <IconDownload size={18} stroke={1.5} />
        </ActionIcon>
      )}
    </ExportMenu>
  )
}
