import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ERROR_CODES } from '#core/errors'
import { useErrorWords } from '#web/lib/errors'
import { ApiProblem } from '#web/lib/problem'
import { Notice } from './notice.tsx'
import type { Writing } from './use-writing.ts'

/** The writer did not finish: what was kept, and another try. */
export function FailureNotice({ writing, onRetry }: { writing: Writing; onRetry: () => void }) {
  const { t } = useTranslation('studio')
  const words = useErrorWords()
  const stream = writing.single
  if (!stream?.failure) return null
  const { code, message, fault } = stream.failure
  const known = ERROR_CODES.find((other) => other === code) ?? 'offline'
  return (
    <Notice
      tone="error"
      icon={IconAlertTriangle}
      title={t(stream.text === '' ? 'failure.nothing' : 'failure.kept')}
      actions={
        <>
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('notice.tryAgain')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={writing.close}>
            {t('notice.understood')}
          </Button>
        </>
      }
    >
      {fault ? t(`failure.${fault}`) : words(new ApiProblem(0, known, message)).detail}
    </Notice>
  )
}
