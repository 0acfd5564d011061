import type { BuiltInTexts } from '../built-in.ts'

export const email: BuiltInTexts = {
  aida: {
    name: 'Sales e-mail',
    description: 'From a subject that earns the opening to one clear action.',
    framework: 'aida',
    prompt: `Write a sales e-mail in four moves: attention, interest, desire, action.
Subject of at most 60 characters, preheader of at most 100 that adds to the subject rather than repeating it. Body of 120 to 180 words.
- Result: {{ result }}
{% if proof %}- Proof: {{ proof }}
{% endif %}{% if deadline %}- Deadline: {{ deadline }}
{% endif %}- Link: {{ link }}
The reader's situation today: {{ situation }}
Open with that situation, not with the company. Give the result before the features. Ask for one thing only, and ask once.`,
    variables: [
      {
        name: 'situation',
        label: 'The reader today',
        kind: 'text',
        example: 'Builds every client report by hand',
      },
      { name: 'result', label: 'What they gain', kind: 'text', example: 'Cut reporting time by 40%' },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: '320 agencies use it' },
      { name: 'deadline', label: 'Deadline', kind: 'text', required: false, example: '30 June' },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/trial' },
    ],
  },
  outreach: {
    name: 'First contact',
    description: 'A short note to someone who does not know you, with a reason to write to them.',
    framework: 'pas',
    prompt: `Write a first e-mail to a {{ role }} who does not know us. At most 110 words, plain text, no pictures, one question.
Subject of at most 45 characters in lower case, as a colleague would write it; preheader of at most 100.
Why we write to this person now: {{ reason }}
- Problem: {{ problem }}
- Benefit: {{ benefit }}
{% if proof %}- Proof: {{ proof }}
{% endif %}First sentence: the reason, about them. Second: the problem, as a guess and not as an accusation. Then the benefit and its proof.
End with a question that can be answered in one line{% if ask %}: {{ ask }}{% endif %}. Add a line that tells how to say no.`,
    variables: [
      { name: 'role', label: 'Their role', kind: 'text', example: 'head of marketing' },
      {
        name: 'reason',
        label: 'Why this person, why now',
        kind: 'text',
        example: 'Their agency opened a second office in March',
      },
      { name: 'problem', label: 'Likely problem', kind: 'text', example: 'Reports double when clients do' },
      { name: 'benefit', label: 'Benefit', kind: 'text', example: 'Send twice the reports in the same time' },
      {
        name: 'proof',
        label: 'Proof',
        kind: 'text',
        required: false,
        example: 'Harbour & Co went from 3 days to 4 hours',
      },
      {
        name: 'ask',
        label: 'The question',
        kind: 'text',
        required: false,
        example: 'Is reporting on your list this quarter?',
      },
    ],
  },
  welcome: {
    name: 'Welcome',
    description: 'The first mail after signing up: one thing done in the first five minutes.',
    framework: 'how_to',
    prompt: `Write a welcome e-mail to someone who has just signed up. Subject of at most 50 characters, preheader of at most 100, body of at most 140 words.
{% for step in steps %}- Step {{ forloop.index }}: {{ step }}
{% endfor %}- Link: {{ link }}
Thank them in one short sentence. Say what they will have after the first step. Number the steps; make the first so small that it can be done at once.
One button, for step one. {% if help %}Below it, where help is: {{ help }}{% else %}Below it, say that a reply reaches a person.{% endif %}
No list of features and no second offer.`,
    variables: [
      {
        name: 'steps',
        label: 'First steps',
        kind: 'list',
        example: 'Connect one ad account; Pick a dashboard; Invite a colleague',
      },
      {
        name: 'help',
        label: 'Where help is',
        kind: 'text',
        required: false,
        example: 'Reply to this mail: Ana answers within a working day',
      },
      { name: 'link', label: 'Link to step one', kind: 'link', example: 'https://example.com/start' },
    ],
  },
  newsletter: {
    name: 'Newsletter',
    description: 'A few things worth a reader’s time, each in three lines.',
    framework: 'listicle',
    prompt: `Write the {{ rhythm }} newsletter. Subject of at most 60 characters that names the best entry; preheader of at most 100 that names the second.
Theme of this issue: {{ theme }}
{% for item in items %}- Point {{ forloop.index }}: {{ item }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}Two sentences of greeting with a thought of your own, then the entries. Each: a heading of at most 50 characters, two or three sentences with what the reader can use, one link.
At most one entry is about us. Close with a question people like to answer and the call to action.`,
    variables: [
      {
        name: 'rhythm',
        label: 'How often it comes',
        kind: 'choice',
        choices: ['weekly', 'fortnightly', 'monthly'],
        example: 'monthly',
      },
      { name: 'theme', label: 'Theme', kind: 'text', example: 'Reporting less and saying more' },
      {
        name: 'items',
        label: 'Entries',
        kind: 'list',
        example: 'The one-page report; How Harbour & Co saved a day; Bilingual reports are live',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/issue-12' },
    ],
  },
  'win-back': {
    name: 'Win back',
    description: 'To someone who has gone quiet: what has changed since, and an easy way back or out.',
    framework: 'bab',
    prompt: `Write an e-mail to a customer who has not been active for {{ months }} months. Subject of at most 50 characters, preheader of at most 100, body of at most 120 words.
- Before: {{ before }}
{% for change in changes %}- Benefit: {{ change }}
{% endfor %}{% if offer %}- Offer: {{ offer }}
{% endif %}- Link: {{ link }}
Before: name the old trouble honestly. After: what it is like now. Bridge: one step back in.
No guilt and no “we miss you”. Offer to write less often or to stop, in one plain sentence.`,
    variables: [
      { name: 'months', label: 'Months without activity', kind: 'number', example: '3' },
      {
        name: 'before',
        label: 'What used to bother',
        kind: 'text',
        example: 'Dashboards took a minute to load',
      },
      {
        name: 'changes',
        label: 'What is better now',
        kind: 'list',
        example: 'Dashboards open in two seconds; Reports come in two languages',
      },
      {
        name: 'offer',
        label: 'Offer',
        kind: 'text',
        required: false,
        example: 'The next month costs nothing',
      },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/back' },
    ],
  },
  invitation: {
    name: 'Event invitation',
    description: 'Why to come, what to take home, when and where, on one screen.',
    framework: '4ps',
    prompt: `Write an invitation in four moves: promise, picture, proof, push. Subject of at most 60 characters with the date; preheader of at most 100; body of at most 150 words.
- Event: {{ event }}
- Date: {{ date }}
- Place: {{ place }}
{% for gain in gains %}- Benefit: {{ gain }}
{% endfor %}{% if speaker %}- Speaker: {{ speaker }}
{% endif %}- Link: {{ link }}
Promise: what the reader can do afterwards. Picture: half a minute of the event as if they were there. Proof: only what is given here. Push: the date and one button.
Put date, time with zone, place and price in a block that can be read at a glance.`,
    variables: [
      { name: 'event', label: 'Event', kind: 'text', example: 'Webinar: reports that clients read' },
      { name: 'date', label: 'Date and time', kind: 'text', example: 'Tuesday 9 June, 16:00 CEST' },
      { name: 'place', label: 'Place', kind: 'text', example: 'Online, with a recording' },
      {
        name: 'gains',
        label: 'What people take home',
        kind: 'list',
        example: 'Leave with a one-page report; See three real examples',
      },
      {
        name: 'speaker',
        label: 'Speaker',
        kind: 'text',
        required: false,
        example: 'Ana Ruiz, head of accounts at Harbour & Co',
      },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/webinar' },
    ],
  },
  cart: {
    name: 'Basket reminder',
    description: 'Reminds of what was left, answers the likely doubt, does not nag.',
    framework: 'direct',
    prompt: `Write reminder {{ number }} of 3 about a basket that was left. Subject of at most 45 characters, preheader of at most 100, body of at most 80 words.
- Link: {{ link }}
{% for answer in answers %}- Fact: {{ answer }}
{% endfor %}{% if hold %}- Kept until: {{ hold }}
{% endif %}{% if number > 2 %}This is the last reminder: say so, and that the basket will then be emptied.
{% endif %}First line: what is in the basket, as [product]. Then the answers to what may have held the reader back, as a short list. One button.
No invented scarcity and no countdown. Do not offer a discount unless the brief names one.`,
    variables: [
      { name: 'number', label: 'Which reminder (1 to 3)', kind: 'number', example: '1' },
      {
        name: 'answers',
        label: 'Answers to doubts',
        kind: 'list',
        example: 'Free returns within 60 days; Delivery in two days; Pay on invoice',
      },
      { name: 'hold', label: 'Kept until', kind: 'text', required: false, example: 'Sunday evening' },
      { name: 'link', label: 'Link to the basket', kind: 'link', example: 'https://example.com/basket' },
    ],
  },
  update: {
    name: 'Product update',
    description: 'Tells customers what changed, what they must do and by when.',
    framework: 'inverted_pyramid',
    prompt: `Write an update to customers. Subject of at most 60 characters that states the change; preheader of at most 100 that says whether they must act. At most 150 words.
- News: {{ change }}
- Date: {{ date }}
{% for detail in details %}- Detail: {{ detail }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}- What to do: {{ task }}
Order: the change, the date, what to do (or “nothing to do”), details, where to ask. Plain words and no advertising; if something gets worse for some, say it.`,
    variables: [
      {
        name: 'change',
        label: 'The change',
        kind: 'text',
        example: 'Reports are now sent from your own domain',
      },
      { name: 'date', label: 'From when', kind: 'text', example: '1 July' },
      {
        name: 'task',
        label: 'What readers must do',
        kind: 'text',
        example: 'Add one DNS record before that day',
      },
      {
        name: 'details',
        label: 'Details',
        kind: 'list',
        example: 'Old links go on working; Nothing changes in price',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/help' },
    ],
  },
}
