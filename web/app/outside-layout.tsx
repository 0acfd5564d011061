import type { ReactNode } from 'react'
import { Wordmark } from '#web/ui/wordmark'
import { LanguageLinks } from './language-links.tsx'
import classes from './outside-layout.module.css'

interface OutsideLayoutProps {
  /** What the choice of languages is called. */
  languageLabel: string
  /** Of the main part. */
  className?: string | undefined
  children: ReactNode
}

/** The frame for people without an account, who came by a link in a message. */
export function OutsideLayout({ languageLabel, className, children }: OutsideLayoutProps) {
  return (
    <div className={classes.shell}>
      <header className={classes.head}>
        <Wordmark />
        <LanguageLinks label={languageLabel} />
      </header>
      <main id="main" tabIndex={-1} className={className}>
        {children}
      </main>
    </div>
  )
}
