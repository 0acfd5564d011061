import { Button, Center } from '@mantine/core'
import { IconMapPinOff } from '@tabler/icons-react'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '#web/lib/use-page-title'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'

export function PagePending() {
  return (
    <PageBody>
      <LoadingRows />
    </PageBody>
  )
}

/** A page that failed to load or to draw; nothing but that page is lost. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <Center mih="60vh">
      <ErrorState
        error={error}
        retry={() => {
          reset()
          return router.invalidate()
        }}
      />
    </Center>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation('shell')
  usePageTitle(t('notFound.title'))
  return (
    <Center component="main" id="main" tabIndex={-1} mih="60vh">
      <EmptyState
        icon={IconMapPinOff}
        title={t('notFound.title')}
        action={<Button renderRoot={(props) => <Link to="/" {...props} />}>{t('notFound.home')}</Button>}
      >
        {t('notFound.detail')}
      </EmptyState>
    </Center>
  )
}
