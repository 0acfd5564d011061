import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { Outlet, useRouter } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { tokens } from '#web/lib/api'
import { lazyPart } from '#web/lib/lazy-part'
import { notify } from '#web/lib/notify'
import { useOptionalSession } from '#web/lib/session'
import { HeaderExtras } from '#web/ui/header-extras'
import { PagePending } from '../fallbacks.tsx'
import { Overlays } from '../palette/overlays.tsx'
import { BottomBar } from './bottom-bar.tsx'
import classes from './frame.module.css'
import { FramePending } from './frame-pending.tsx'
import { Rail } from './rail.tsx'
import { useMovedOn } from './use-moved-on.ts'
import { useWorkspaceLanguage } from './use-workspace-language.ts'

const presence = () => import('#web/features/presence/presence')
const LiveWorkspace = lazyPart(async () => (await presence()).LiveWorkspace)
const WhoIsHere = lazyPart(async () => (await presence()).WhoIsHere)

const Bell = lazyPart(async () => (await import('#web/features/inbox/bell')).Bell)

const EXTRAS = (
  <Suspense fallback={null}>
    <WhoIsHere />
    <Bell />
  </Suspense>
)

/** The frame round every page of a workspace. A session that ends under way leads back to the entrance. */
export function Frame({ children = <Outlet /> }: { children?: ReactNode }) {
  const { t } = useTranslation('shell')
  const lost = useOptionalSession() === null
  const router = useRouter()
  useEffect(() => {
    if (!lost) return
    if (tokens.claims()) notify.done(t('workspace.left'))
    void router.invalidate()
  }, [lost, router, t])
  return lost ? <FramePending /> : <SignedInFrame>{children}</SignedInFrame>
}

function SignedInFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell')
  const [chosen, setChosen] = useLocalStorage<boolean | null>({
    key: 'marquee.rail-narrow',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  // Where pages have little room the rail makes some, until somebody says otherwise.
  const isTight = useMediaQuery('(max-width: 63.99em)', false, { getInitialValueInEffect: false })
  const narrow = chosen ?? isTight
  useWorkspaceLanguage()
  useMovedOn()
  return (
    <div className={classes.frame} data-narrow={narrow || undefined}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <Rail narrow={narrow} onToggle={() => setChosen(!narrow)} />
      <main id="main" tabIndex={-1} className={classes.main}>
        <HeaderExtras value={EXTRAS}>
          <Suspense fallback={<PagePending />}>{children}</Suspense>
        </HeaderExtras>
      </main>
      <BottomBar />
      <Overlays />
      <Suspense fallback={null}>
        <LiveWorkspace />
      </Suspense>
    </div>
  )
}
