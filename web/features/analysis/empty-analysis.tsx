import { Button } from '@mantine/core'
import { IconTextScan2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#web/ui/empty-state'
import classes from './analysis.module.css'

interface EmptyAnalysisProps {
  failed?: boolean
  again?: () => void
}

/** Before there is a sentence to judge, and when it could not be judged. */
export function EmptyAnalysis({ failed = false, again }: EmptyAnalysisProps) {
  const { t } = useTranslation('analysis')
  if (failed)
    return (
      <EmptyState
        title={t('failed')}
        action={
          <Button variant="default" onClick={again}>
            {t('again')}
          </Button>
        }
      />
    )
  return (
    <EmptyState icon={IconTextScan2} title={t('empty.title')}>
      {t('empty.text')}
      <p className={classes.example}>{t('empty.example')}</p>
    </EmptyState>
  )
}
