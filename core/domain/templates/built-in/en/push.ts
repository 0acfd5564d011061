import type { BuiltInTexts } from '../built-in.ts'

export const push: BuiltInTexts = {
  offer: {
    name: 'Offer by push',
    description: 'An offer that fits the lock screen.',
    framework: 'direct',
    prompt: `Write one push notification: title of at most 50 characters, text of at most 120. Phones cut earlier, so the first 30 characters of the title and the first 60 of the text must make sense alone.
- Offer: {{ offer }}
- Deadline: {{ deadline }}
- Link: {{ link }}
Offer in the title, condition and end in the text. {% if emoji == "one" %}One emoji is allowed, at the end of the title.{% else %}No emoji.{% endif %}
No question, no capitals for emphasis, no name of the app: the phone shows it.`,
    variables: [
      { name: 'offer', label: 'Offer', kind: 'text', example: '20% off all running shoes' },
      { name: 'deadline', label: 'Ends', kind: 'text', example: 'Sunday at midnight' },
      { name: 'emoji', label: 'Emoji', kind: 'choice', choices: ['none', 'one'], example: 'none' },
      { name: 'link', label: 'Screen or page it opens', kind: 'link', example: 'https://example.com/sale' },
    ],
  },
  news: {
    name: 'News by push',
    description: 'What happened, in the words one would use to tell a friend.',
    framework: 'inverted_pyramid',
    prompt: `Write one push notification about news: title of at most 50 characters that is the news itself, text of at most 120 with the next most important fact.
- News: {{ news }}
{% for detail in details %}- Detail: {{ detail }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}The title must be enough for someone who does not tap. No teaser, no “you won't believe”, no repetition between title and text.`,
    variables: [
      { name: 'news', label: 'The news', kind: 'text', example: 'Reports now come in two languages' },
      {
        name: 'details',
        label: 'Details',
        kind: 'list',
        example: 'Works with every dashboard; On every plan',
      },
      {
        name: 'link',
        label: 'Page it opens',
        kind: 'link',
        required: false,
        example: 'https://example.com/news',
      },
    ],
  },
  tip: {
    name: 'Tip by push',
    description: 'A small piece of help at the moment it is useful.',
    framework: 'how_to',
    prompt: `Write one push notification with a tip for people who {{ moment }}. Title of at most 50 characters that begins with a verb, text of at most 120 that says how, in one step.
- Tip: {{ tip }}
{% if seconds %}- Time needed: {{ seconds }} seconds
{% endif %}{% if link %}- Link: {{ link }}
{% endif %}The tip must help even if nobody opens the app. No sale in it, no emoji, no exclamation mark.`,
    variables: [
      { name: 'moment', label: 'People who …', kind: 'text', example: 'have built their second report' },
      { name: 'tip', label: 'Tip', kind: 'text', example: 'Save a dashboard as a template' },
      { name: 'seconds', label: 'Seconds it takes', kind: 'number', required: false, example: '20' },
      {
        name: 'link',
        label: 'Page it opens',
        kind: 'link',
        required: false,
        example: 'https://example.com/tips/save',
      },
    ],
  },
  basket: {
    name: 'Basket reminder by push',
    description: 'One reminder, with the reason to finish.',
    framework: 'fab',
    prompt: `Write one push notification about a basket that was left: title of at most 50 characters with [product], text of at most 120.
- Feature: {{ feature }}
- Benefit: {{ benefit }}
{% if hold %}- Kept until: {{ hold }}
{% endif %}- Link: {{ link }}
From the feature to the benefit in one sentence, then what tapping does. No guilt, no invented scarcity, no countdown.`,
    variables: [
      { name: 'feature', label: 'Feature', kind: 'text', example: 'Free returns within 60 days' },
      { name: 'benefit', label: 'Benefit', kind: 'text', example: 'Try them on a real run' },
      { name: 'hold', label: 'Kept until', kind: 'text', required: false, example: 'Sunday evening' },
      { name: 'link', label: 'Page it opens', kind: 'link', example: 'https://example.com/basket' },
    ],
  },
}
