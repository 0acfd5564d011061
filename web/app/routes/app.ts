import { createRoute } from '@tanstack/react-router'
import { FramePending } from '../frame/frame-pending.tsx'
import { requireWorkspace } from '../guards.ts'
import { pageOf } from '../page-of.ts'
import { root } from './root.ts'

const loadFrame = () => import('../frame/frame.tsx')

/** Inside a workspace: the rail, the bars, the work. The frame's code comes while the token is fetched. */
export const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  ...pageOf(loadFrame, 'Frame', 'inbox', 'presence'),
  pendingComponent: FramePending,
  beforeLoad: ({ context, location }) => {
    void loadFrame()
    return requireWorkspace(context.tokens, location.href)
  },
})
