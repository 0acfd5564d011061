import {
  IconCalendar,
  IconFileText,
  IconHome,
  IconPencil,
  IconSend,
  IconSettings,
  IconSpeakerphone,
  IconTemplate,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

export interface Destination {
  key:
    | 'home'
    | 'content'
    | 'calendar'
    | 'studio'
    | 'templates'
    | 'brand'
    | 'audience'
    | 'broadcasts'
    | 'settings'
  to:
    | '/'
    | '/content'
    | '/calendar'
    | '/studio'
    | '/templates'
    | '/brand'
    | '/audience'
    | '/broadcasts'
    | '/settings'
  icon: TablerIcon
  /** Pressed after `g`. */
  letter: string
}

const home: Destination = { key: 'home', to: '/', icon: IconHome, letter: 'h' }
const content: Destination = { key: 'content', to: '/content', icon: IconFileText, letter: 'c' }
const calendar: Destination = { key: 'calendar', to: '/calendar', icon: IconCalendar, letter: 'l' }
const studio: Destination = { key: 'studio', to: '/studio', icon: IconPencil, letter: 's' }
const templates: Destination = { key: 'templates', to: '/templates', icon: IconTemplate, letter: 't' }
const brand: Destination = { key: 'brand', to: '/brand', icon: IconSpeakerphone, letter: 'b' }
const broadcasts: Destination = { key: 'broadcasts', to: '/broadcasts', icon: IconSend, letter: 'r' }
const audience: Destination = { key: 'audience', to: '/audience', icon: IconUsers, letter: 'a' }

export const SETTINGS: Destination = { key: 'settings', to: '/settings', icon: IconSettings, letter: 'o' }
/** The rail, top to bottom. */
export const DESTINATIONS: readonly Destination[] = [
  home,
  content,
  calendar,
  studio,
  templates,
  brand,
  audience,
  broadcasts,
]
/** The bottom bar of a small screen: these four and "more". */
export const BAR: readonly Destination[] = [home, content, studio, templates]
