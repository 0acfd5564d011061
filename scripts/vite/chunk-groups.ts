/** Libraries that every page needs. */
const EVERYWHERE = [
  'react',
  'react-dom',
  'scheduler',
  'use-sync-external-store',
  '@tanstack/[a-z-]+',
  'i18next',
  // Words with markup in them (Trans) and its parser belong to the pages that have such.
  'react-i18next/(?!dist/es/(Icu)?Trans)',
  'zod',
  'clsx',
  '@mantine/core/esm/core',
  '@mantine/core/esm/components/(ActionIcon|Anchor|Avatar|Button|CloseButton|Group|Loader|Skeleton|Stack|Text|Title|Transition|UnstyledButton|VisuallyHidden)',
]

/** What the app starts with, signed in or not. */
const START = [
  'core/errors',
  'core/contracts/(calendar|common|content|library|review|workspaces)\\.',
  'core/domain/(access|time)/',
  'web/main',
  'web/app/(color-scheme|fallbacks|guards|i18n|language-links|providers|query-client|root|router|routes|search|theme|use-)',
  'web/features/calendar/calendar-view',
  'web/features/content/content-filters',
  'web/lib/(access-token|api|errors|fault-words|format|language|notify|problem|safe-path|session|use-format|use-page-title)',
  'web/ui/(empty-state|error-state|loading-rows|states|toasts|wordmark)',
  'node_modules/@mantine/hooks/esm/(use-hotkeys|use-local-storage|use-network|use-window-event)/',
  'node_modules/@tabler/icons-react/dist/esm/(createReactComponent|defaultAttributes|icons/Icon(AlertCircle|AlertTriangle|CircleCheck|Mail|MapPinOff)\\.)',
]

/** What stands around every signed-in page and on the first one, with what these import; no dialog and no menu. */
const FRAME = [
  'core/contracts/(collaboration|comments|history|hub|notifications)\\.',
  'core/domain/(calendar/grid|notifications/kinds)',
  'web/app/frame/(account-button|bottom-bar|destinations|frame|lazy-menu|rail|status-line|use-|workspace-button|workspace-tile)',
  'web/app/palette/(overlay-store|overlays|page-keys|typed-ahead)',
  'web/features/calendar/calendar-queries',
  'web/features/content/(campaign-dot|content-commands|content-queries|library-queries|type-icon)',
  'web/features/home/',
  'web/features/inbox/(bell\\.|inbox-queries)',
  'web/features/presence/(hub-store|live-workspace|present-avatar|refresh|stale-keys|use-busy|who-is-here)',
  'web/features/workspaces/(queries|use-time-zone)',
  'web/lib/(hub/|live/(browser-socket|close-codes|connection|pace))',
  'web/ui/(header-extras|kbd|page-body|page-header|person-avatar|status-badge|time-ago)',
  'node_modules/@tabler/icons-react/dist/esm/icons/Icon(Article|Bell|Browser|Calendar|CalendarDot|CalendarTime|Chevron(Left|Right)|CircleDashed|Clock|CloudOff|Eye|FileText|Hash|Home|LayoutSidebar|Menu2|Message2|MessageReport|News|Pencil|PencilPlus|Search|Selector|Send|Settings|Speakerphone|Tag|Template|Video)\\.',
]

/** What a form is made of, the ones before the frame among them. */
const FIELDS = [
  '@mantine/core/esm/components/(Alert|Input|InputBase|PasswordInput|TextInput)/',
  '@mantine/hooks/esm/(use-id|use-uncontrolled)/',
  'web/ui/problem-alert',
]

const under = (paths: readonly string[]) => new RegExp(`/(${paths.join('|')})`)

/** Menus, dialogs, lists to choose from. Numbers bring a parser of their own, and few pages ask for one. */
const CONTROLS = [
  'node_modules/@mantine/(core/esm/(components(?!/NumberInput)|utils)|hooks/esm)/',
  'node_modules/(@floating-ui|@tabler|react-remove-scroll)/',
]

/** Features whose pages share most of their sheets, which are a few hundred bytes each. */
const SHEETS = ['audience', 'deliveries'].map((feature) => ({
  name: feature,
  test: under([`web/features/${feature}/[a-z-]+\\.module\\.css`]),
}))

/** What loads together lies together: a hundred small files compress and travel worse. */
export const CHUNK_GROUPS = [
  { name: 'base', test: new RegExp(`/node_modules/(${EVERYWHERE.join('|')})/`) },
  { name: 'start', test: under(START) },
  { name: 'frame', test: under(FRAME) },
  { name: 'fields', test: under(FIELDS) },
  { name: 'controls', test: under(CONTROLS), minShareCount: 4 },
  ...SHEETS,
  { name: 'parts', test: under(['web/ui/', 'web/lib/']), minShareCount: 4 },
]
