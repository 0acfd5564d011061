import { Button, CopyButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'
import classes from './refused-notice.module.css'
import type { StudioDocument } from './studio-document.ts'
import type { PageState } from './studio-state.ts'

/** What this person wrote was not taken: the page is the session's again, and their words can be copied. */
export function RefusedNotice({ state, document }: { state: PageState; document: StudioDocument }) {
  const { t } = useTranslation('studio')
  const { refused } = state
  if (refused === null) return null
  return (
    <Notice
      tone="error"
      icon={IconAlertTriangle}
      title={t('refusedChange.title')}
      actions={
        <>
          {refused !== '' && (
            <CopyButton value={refused}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {t(copied ? 'refusedChange.copied' : 'refusedChange.copy')}
                </Button>
              )}
            </CopyButton>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={document.forgetRefused}>
            {t('notice.understood')}
          </Button>
        </>
      }
    >
      {t(refused === '' ? 'refusedChange.none' : 'refusedChange.words')}
      {refused !== '' && <blockquote className={classes.refused}>{refused}</blockquote>}
    </Notice>
  )
}
