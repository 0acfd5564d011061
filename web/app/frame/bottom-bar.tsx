import { UnstyledButton } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '#web/lib/lazy-part'
import classes from './bottom-bar.module.css'
import { BAR } from './destinations.ts'

const MoreSheet = lazyPart(async () => (await import('./more-sheet.tsx')).MoreSheet)

/** The rail of a small screen: four places within thumb reach, the rest in a sheet. */
export function BottomBar() {
  const { t } = useTranslation('shell')
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const openSheet = () => {
    setWanted(true)
    setOpen(true)
  }
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
        <UnstyledButton className={classes.item} aria-haspopup="dialog" onClick={openSheet}>
          <IconMenu2 size={20} stroke={1.5} aria-hidden />
          {t('nav.more')}
        </UnstyledButton>
      </nav>
      {wanted && (
        <Suspense fallback={null}>
          <MoreSheet opened={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
