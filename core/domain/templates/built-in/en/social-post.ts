import type { BuiltInTexts } from '../built-in.ts'

export const socialPost: BuiltInTexts = {
  'linkedin-story': {
    name: 'LinkedIn story',
    description: 'A short true story with a hook that earns the click on “more”.',
    framework: 'story',
    prompt: `Write a LinkedIn post that tells one true story. At most 1,300 characters (3,000 are allowed) and at most 3 hashtags, all at the end.
The first 210 characters show before “more”: they hold the hook, not the introduction.
- Scene: {{ moment }}
- Result: {{ lesson }}
{% if link %}- Link: {{ link }}
{% endif %}Short paragraphs of one or two sentences with a blank line between them. No emoji at the start of lines, no “I'm thrilled to announce”.
Close with {{ ending }}.`,
    variables: [
      {
        name: 'moment',
        label: 'What happened',
        kind: 'long_text',
        example: 'A client told us she had only ever read page one of our reports.',
      },
      {
        name: 'lesson',
        label: 'What came of it',
        kind: 'text',
        example: 'We now send one page instead of forty slides',
      },
      {
        name: 'ending',
        label: 'Close with',
        kind: 'choice',
        choices: ['a question to answer', 'advice to use', 'the call to action'],
        example: 'a question to answer',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/story' },
    ],
  },
  'linkedin-list': {
    name: 'LinkedIn list',
    description: 'Hard-won advice in lines that can be read on a phone.',
    framework: 'listicle',
    prompt: `Write a LinkedIn post as a list. At most 1,300 characters and 3 hashtags.
First line: a claim with the number of entries ({{ tips | size }}) and a reason to read on, within 210 characters.
{% for tip in tips %}- Tip {{ forloop.index }}: {{ tip }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}One line per entry, each at most 90 characters, beginning with a verb. Then one sentence on where these come from: {{ source }}
End by asking which one readers would add.`,
    variables: [
      {
        name: 'tips',
        label: 'Entries',
        kind: 'list',
        example: 'Report five figures; Explain one in words; Send on the same day',
      },
      {
        name: 'source',
        label: 'How you know',
        kind: 'text',
        example: 'Six years of monthly reports for forty clients',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/tips' },
    ],
  },
  'linkedin-problem': {
    name: 'LinkedIn problem post',
    description: 'Says aloud what the trade puts up with, and offers a way out.',
    framework: 'pas',
    prompt: `Write a LinkedIn post in three moves: problem, consequence, solution. At most 1,000 characters and 3 hashtags.
- Problem: {{ problem }}
What follows from it: {{ consequence }}
- Benefit: {{ solution }}
{% if proof %}- Proof: {{ proof }}
{% endif %}{% if link %}- Link: {{ link }}
{% endif %}The first line states the problem within 210 characters, without a question. Blame nobody.
Give away one usable piece of advice before naming the product. One call to action in the last line.`,
    variables: [
      {
        name: 'problem',
        label: 'Problem',
        kind: 'text',
        example: 'Reports take three days and nobody reads them',
      },
      {
        name: 'consequence',
        label: 'Consequence',
        kind: 'text',
        example: 'Good work stays unseen and contracts end',
      },
      {
        name: 'solution',
        label: 'Solution',
        kind: 'text',
        example: 'Send one page that answers one question',
      },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: '320 agencies work this way' },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/start' },
    ],
  },
  'x-launch': {
    name: 'Launch post for X',
    description: 'One launch in 280 characters.',
    framework: 'direct',
    prompt: `Write one post for X of at most 280 characters in all. A link counts as 23; at most 2 hashtags, none in the middle of a sentence.
- News: {{ news }}
- Benefit: {{ benefit }}
{% if price %}- Price: {{ price }}
{% endif %}- Link: {{ link }}
News first, then what it does for the reader, then the link. One sentence per line. No thread, no “RT if”.`,
    variables: [
      { name: 'news', label: 'The news', kind: 'text', example: 'Bilingual reports are live today' },
      {
        name: 'benefit',
        label: 'What it does for people',
        kind: 'text',
        example: 'Send each client a report in their own language',
      },
      { name: 'price', label: 'Price', kind: 'text', required: false, example: 'Included in every plan' },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/new' },
    ],
  },
  'instagram-before-after': {
    name: 'Instagram before and after',
    description: 'A caption for a picture or carousel that shows a change.',
    framework: 'bab',
    prompt: `Write an Instagram caption for a {{ format }}. At most 2,200 characters, better under 600; the first 125 show before “more”. At most 5 hashtags, on the last line.
- Before: {{ before }}
- Result: {{ after }}
- Benefit: {{ bridge }}
{% if code %}- Code: {{ code }}
{% endif %}First line: the change, in plain words. Then before, after, and how one becomes the other, each in its own short paragraph.
Links in captions cannot be tapped: send people to the link in the profile. Add one line in brackets that describes the picture for people who cannot see it.`,
    variables: [
      {
        name: 'format',
        label: 'Format',
        kind: 'choice',
        choices: ['single picture', 'carousel', 'reel'],
        example: 'carousel',
      },
      {
        name: 'before',
        label: 'Before',
        kind: 'text',
        example: 'The desk lamp was always too bright at night',
      },
      { name: 'after', label: 'After', kind: 'text', example: 'Light that follows the sun' },
      { name: 'bridge', label: 'How', kind: 'text', example: 'Dims by itself from six in the evening' },
      { name: 'code', label: 'Discount code', kind: 'text', required: false, example: 'EVENING10' },
    ],
  },
  'facebook-event': {
    name: 'Facebook event',
    description: 'An invitation that answers what, when, where and why.',
    framework: 'aida',
    prompt: `Write a Facebook post for an event. At most 500 characters, the first 125 carry what and when; at most 2 hashtags.
- Event: {{ event }}
- Date: {{ date }}
- Place: {{ place }}
{% if price %}- Price: {{ price }}
{% endif %}{% if places_left %}- Places: {{ places_left }}
{% endif %}- Link: {{ link }}
Attention: what people will see or do there. Interest: who it is for. Desire: what they take home. Action: how to come.
Put date and place on their own lines.`,
    variables: [
      {
        name: 'event',
        label: 'Event',
        kind: 'text',
        example: 'Open roastery evening with a tasting of four coffees',
      },
      { name: 'date', label: 'Date and time', kind: 'text', example: 'Thursday 14 May at 19:00' },
      { name: 'place', label: 'Place', kind: 'text', example: '12 Mill Lane, Leeds' },
      { name: 'price', label: 'Price', kind: 'text', required: false, example: 'Free with a booking' },
      { name: 'places_left', label: 'Number of places', kind: 'number', required: false, example: '40' },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/evening' },
    ],
  },
  'customer-result': {
    name: 'Customer result',
    description: 'What one customer achieved, told without boasting.',
    framework: 'case_study',
    prompt: `Write a post about what {{ customer }} achieved. LinkedIn or Facebook: at most 900 characters, 3 hashtags. X: 280 characters, 2 hashtags.
- Before: {{ before }}
- Result: {{ result }}
- Customer: {{ customer }}
{% if quote %}- Quote: “{{ quote }}”
{% endif %}{% if link %}- Link: {{ link }}
{% endif %}First line: the result with its figure. Then where they began, the one change that mattered, and what others can copy.
Praise the customer's work before the product. Write [tag] where their account should be mentioned.`,
    variables: [
      { name: 'customer', label: 'Customer', kind: 'text', example: 'Harbour & Co' },
      {
        name: 'before',
        label: 'Where they began',
        kind: 'text',
        example: 'The team copied figures for three days each month',
      },
      { name: 'result', label: 'Result', kind: 'text', example: 'Reports take 4 hours instead of 3 days' },
      {
        name: 'quote',
        label: 'Their words',
        kind: 'text',
        required: false,
        example: 'We got our Mondays back',
      },
      {
        name: 'link',
        label: 'Link',
        kind: 'link',
        required: false,
        example: 'https://example.com/customers',
      },
    ],
  },
}
