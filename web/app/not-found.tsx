import { Button, Center } from '@mantine/core'
import { IconMapPinOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tokens } from '#web/lib/api'
import { lazyPart } from '#web/lib/lazy-part'
import { useOptionalSession } from '#web/lib/session'
import { usePageTitle } from '#web/lib/use-page-title'
import { EmptyState } from '#web/ui/empty-state'
import { AuthLayout } from './auth-layout.tsx'
import { FramePending } from './frame/frame-pending.tsx'

const Frame = lazyPart(async () => (await import('./frame/frame.tsx')).Frame)

/** Where nothing is, inside whatever stands round it. */
export function NotFound() {
  const { t } = useTranslation('shell')
  usePageTitle(t('notFound.title'))
  return (
    <Center mih="60vh">
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

/** An address no page has: in the frame for who is signed in, at the entrance for everybody else. */
export function NotFoundPage() {
  const inside = useOptionalSession() !== null
  const [asked, setAsked] = useState(inside)
  useEffect(() => {
    const settle = () => setAsked(true)
    tokens.get().then(settle, settle)
  }, [])
  if (!asked) return <FramePending />
  if (!inside)
    return (
      <AuthLayout>
        <NotFound />
      </AuthLayout>
    )
  return (
    <Suspense fallback={<FramePending />}>
      <Frame>
        <NotFound />
      </Frame>
    </Suspense>
  )
}
