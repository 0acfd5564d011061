import { Group, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageName } from '#web/lib/format'
import { PAGE_LANGUAGES } from '#web/lib/language'
import { switchLanguage } from './i18n.ts'
import classes from './language-links.module.css'

/** Each language by its own name. */
export function LanguageLinks({ label }: { label: string }) {
  const { language } = useTranslation().i18n
  return (
    <Group component="nav" gap={4} aria-label={label}>
      {PAGE_LANGUAGES.map((code) => (
        <UnstyledButton
          key={code}
          lang={code}
          className={classes.link}
          aria-current={code === language ? 'true' : undefined}
          onClick={() => switchLanguage(code)}
        >
          {languageName(code, code)}
        </UnstyledButton>
      ))}
    </Group>
  )
}
