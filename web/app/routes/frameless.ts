import { createRoute } from '@tanstack/react-router'
import { requireWorkspace } from '../guards.ts'
import { pageOf } from '../page-of.ts'
import { mailboxSearch } from '../search.ts'
import { root } from './root.ts'

/** Inside a workspace, without its frame. */
const paper = createRoute({
  getParentRoute: () => root,
  id: 'paper',
  beforeLoad: ({ context, location }) => requireWorkspace(context.tokens, location.href),
})
const print = createRoute({
  getParentRoute: () => paper,
  path: '/print/$contentId',
  ...pageOf(() => import('#web/features/transfer/print-page'), 'PrintPage', 'transfer'),
})

/** For people without an account: the token stands after # and so in no request. */
const guestReview = createRoute({
  getParentRoute: () => root,
  path: '/review',
  ...pageOf(() => import('#web/features/review/guest-page'), 'GuestPage', 'guest'),
})

/** For a contact: the sealed token in the address is the right to see and change what they get. */
const contactPreferences = createRoute({
  getParentRoute: () => root,
  path: '/u/$token',
  ...pageOf(() => import('#web/features/audience/preference-page'), 'PreferencePage', 'audience'),
})

/** What the local environment holds in place of sending it; it answers 404 anywhere else. */
const mailbox = createRoute({
  getParentRoute: () => root,
  path: '/mailbox',
  validateSearch: mailboxSearch,
  ...pageOf(() => import('#web/features/mailbox/mailbox-page'), 'MailboxPage', 'settings'),
})

/** Pages that stand alone. */
export const framelessRoutes = [paper.addChildren([print]), guestReview, contactPreferences, mailbox] as const
