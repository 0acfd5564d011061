/** The areas of the API, in the order in which people meet them. */
export const TAGS = [
  { name: 'Authentication', description: 'Signing up and in, second factors, passkeys, sessions, OAuth.' },
  { name: 'Workspaces', description: 'Workspaces, members and invitations.' },
  { name: 'API keys', description: 'Keys that act for whoever made them, narrowed by scopes.' },
  { name: 'Content', description: 'Drafts, their versions, search, review and approval.' },
  { name: 'Review links', description: 'Review by people without an account, by a link that ends.' },
  { name: 'Library', description: 'Folders, saved filters, import and export.' },
  { name: 'Calendar', description: 'When things are to go out, and feeds for calendar programs.' },
  { name: 'Campaigns', description: 'What contents are planned under.' },
  {
    name: 'Collaboration',
    description: 'Writing together, live; the socket itself speaks its own protocol.',
  },
  { name: 'Comments', description: 'Threads tied to the text, answers, mentions and reactions.' },
  { name: 'History', description: 'Versions of a live text: keep, name, compare, restore.' },
  { name: 'Generation', description: 'From a brief to a draft, streamed as server-sent events.' },
  {
    name: 'Analysis',
    description: 'What a text is like, and where: located findings along sixteen dimensions.',
  },
  { name: 'Bulk runs', description: 'One text for each row of a table.' },
  { name: 'Templates', description: 'Built-in and own templates with typed variables.' },
  { name: 'Brand voices', description: 'Tone, words to use and to avoid, audience.' },
  { name: 'Notifications', description: 'Your inbox, what you are told, how and when.' },
  { name: 'Knowledge', description: 'Sources that texts may draw on and cite.' },
  { name: 'Audit', description: 'Who changed what, sealed in order into a chain that can be verified.' },
  { name: 'Operations', description: 'The ledger of external effects, and events that need a hand.' },
  {
    name: 'Local mailbox',
    description: 'Only in the local environment: mail that a provider would have sent.',
  },
  { name: 'System', description: 'Health and this description.' },
]
