import { expect, it } from 'vitest'
import { type Engagement, machineBehind } from './engagement.ts'

const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
const delivered = 1_000_000
const click = (change: Partial<Engagement> = {}): Engagement => ({
  kind: 'click',
  at: delivered + 60_000,
  method: 'GET',
  userAgent: SAFARI,
  clicks: [{ at: delivered + 60_000, link: 'a' }],
  links: 4,
  trap: false,
  deliveredAt: delivered,
  ...change,
})
const near = (...links: string[]) =>
  links.map((link, index) => ({ at: delivered + 60_000 + index * 300, link }))

const table: [string, Partial<Engagement>, ReturnType<typeof machineBehind>][] = [
  ['a click a minute later', {}, null],
  ['an open a minute later', { kind: 'open' }, null],
  ['the link nobody can see', { trap: true }, 'trap'],
  ['a request without a body', { method: 'HEAD' }, 'head_request'],
  ['a program without a name', { userAgent: '' }, 'robot'],
  ['a gateway that says so', { userAgent: 'Mozilla/5.0 (compatible; BarracudaCentral/1.0)' }, 'robot'],
  ['a link preview', { userAgent: 'Slackbot-LinkExpanding 1.0' }, 'robot'],
  ['a click within two seconds of delivery', { at: delivered + 1_999 }, 'too_soon'],
  ['an open within one', { kind: 'open', at: delivered + 999 }, 'too_soon'],
  ['a picture that was fetched ahead', { kind: 'open', userAgent: 'Mozilla/5.0' }, 'proxy'],
  [
    'a picture that Gmail fetches when it is read',
    {
      kind: 'open',
      userAgent: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    },
    null,
  ],
  ['three of four links in a second', { clicks: near('a', 'b', 'c') }, 'every_link'],
  ['one link three times', { clicks: near('a', 'a', 'a') }, null],
  ['two links by a quick reader', { clicks: near('a', 'b'), links: 2 }, null],
  ['three of twelve links', { clicks: near('a', 'b', 'c'), links: 12 }, null],
]

it.each(table)('%s', (_, change, machine) => {
  expect(machineBehind(click(change))).toBe(machine)
})
