import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Wordmark } from '#web/ui/wordmark'
import classes from './auth-layout.module.css'
import { LanguageLinks } from './language-links.tsx'

/** The entrance: one narrow column, the product's name above it. */
export function AuthLayout({ children = <Outlet /> }: { children?: ReactNode }) {
  const { t } = useTranslation('shell')
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className={classes.column}>
        {children}
      </main>
      <footer className={classes.footer}>
        <LanguageLinks label={t('language')} />
      </footer>
    </div>
  )
}
