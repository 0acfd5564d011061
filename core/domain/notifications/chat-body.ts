import type { ChatService } from './delivery.ts'

export interface ChatMessage {
  title: string
  text: string
  /** Where it leads; null when nowhere. */
  url: string | null
}

const BODIES: Record<ChatService, (message: ChatMessage) => object> = {
  slack: ({ title, text, url }) => ({
    text: title,
    blocks: [
      section(`*${url ? `<${url}|${slackText(title)}>` : slackText(title)}*`),
      ...(text ? [section(slackText(text))] : []),
    ],
    unfurl_links: false,
  }),

  discord: ({ title, text, url }) => ({
    embeds: [{ title: title.slice(0, 256), description: text.slice(0, 4000), ...(url && { url }) }],
    // Nobody is pinged by words that people typed.
    allowed_mentions: { parse: [] },
  }),

  teams: ({ title, text, url }) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          version: '1.4',
          body: [
            { type: 'TextBlock', text: plain(title), weight: 'Bolder', wrap: true },
            ...(text ? [{ type: 'TextBlock', text: plain(text), wrap: true }] : []),
          ],
          ...(url && { actions: [{ type: 'Action.OpenUrl', title: 'Marquee', url }] }),
        },
      },
    ],
  }),
}

/**
 * The body of an incoming webhook: Slack's Block Kit, Discord's embeds, an Adaptive Card for Teams. Whatever people
 * typed stays text: it mentions nobody and links nowhere.
 */
export const chatBody = (service: ChatService, message: ChatMessage): object => BODIES[service](message)

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text: text.slice(0, 2900) } })

/** Slack's three control characters (its "Formatting text" page). */
const slackText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An Adaptive Card's text is Markdown: signs that would make a link are taken out of it. */
const plain = (text: string) => text.replaceAll(/([[\]*_`])/g, '\\$1')
