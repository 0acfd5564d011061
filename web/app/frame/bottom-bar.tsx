import { Drawer, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './bottom-bar.module.css'
import { BAR } from './destinations.ts'
import { MoreSheet } from './more-sheet.tsx'

/** The rail of a small screen: four places within thumb reach, the rest in a sheet. */
export function BottomBar() {
  const { t } = useTranslation('shell')
  const [open, sheet] = useDisclosure(false)
  return (
    <>
      <nav aria-label={t('rail.label')} className={classes.bar}>
        {BAR.map(({ key, to, icon: Icon }) => (
          <Link
            key={key}
            to={to}
            className={classes.item}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            <Icon size={20} stroke={1.5} aria-hidden />
            {t(`nav.${key}`)}
          </Link>
        ))}
        <UnstyledButton className={classes.item} aria-haspopup="dialog" onClick={sheet.open}>
          <IconMenu2 size={20} stroke={1.5} aria-hidden />
          {t('nav.more')}
        </UnstyledButton>
      </nav>
      <Drawer
        opened={open}
        onClose={sheet.close}
        position="bottom"
        size="auto"
        title={t('nav.more')}
        closeButtonProps={{ 'aria-label': t('close') }}
        hiddenFrom="sm"
      >
        <MoreSheet onLeave={sheet.close} />
      </Drawer>
    </>
  )
}
