import type { BuiltInTexts } from '../built-in.ts'

export const landingPage: BuiltInTexts = {
  aida: {
    name: 'Product page',
    description: 'From a headline that says what it is to the button that starts it.',
    framework: 'aida',
    prompt: `Write a landing page with one goal. Page title of at most 60 characters and a description for search results of at most 155.
Hero: a headline of at most 10 words that says what the reader can do, a line below it that says how, one button.
{% for benefit in benefits %}- Benefit: {{ benefit }}
{% endfor %}{% if proof %}- Proof: {{ proof }}
{% endif %}{% if price %}- Price: {{ price }}
{% endif %}- Link: {{ link }}
Then: benefits with a heading each, how it works in three steps, proof, price, questions. Answer these questions: {{ questions | join: "; " }}.
Every heading must tell the story to someone who reads nothing else. The same button text throughout.`,
    variables: [
      {
        name: 'benefits',
        label: 'Benefits',
        kind: 'list',
        example: 'Cut reporting time by 40%; Connects to 40 sources; Send reports in two languages',
      },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: '320 agencies use it' },
      { name: 'price', label: 'Price', kind: 'text', required: false, example: 'From $29 a month' },
      {
        name: 'questions',
        label: 'Questions people ask',
        kind: 'list',
        example: 'How long does it take to set up?; Can I cancel at any time?',
      },
      { name: 'link', label: 'Where the button leads', kind: 'link', example: 'https://example.com/trial' },
    ],
  },
  pas: {
    name: 'Page on one problem',
    description: 'For visitors who know their problem and not yet the solution.',
    framework: 'pas',
    prompt: `Write a landing page for people who search for a way out of one problem.
- Problem: {{ problem }}
Page title of at most 60 characters with the problem in it; description of at most 155 with the solution.
What it costs them: {{ cost }}
Why the usual ways fall short: {{ usual }}
{% for point in solution %}- Benefit: {{ point }}
{% endfor %}{% if proof %}- Proof: {{ proof }}
{% endif %}- Link: {{ link }}
Hero: the problem solved, in one line. Then the problem in the visitor's words, the cost in figures given here, why it stays unsolved, the solution, how it works, proof, questions, button.
At most a third of the page is about the problem.`,
    variables: [
      {
        name: 'problem',
        label: 'Problem',
        kind: 'text',
        example: 'Client reports take days and nobody reads them',
      },
      { name: 'cost', label: 'What it costs', kind: 'text', example: '30 hours a month for a team of five' },
      {
        name: 'usual',
        label: 'Why the usual ways fall short',
        kind: 'text',
        example: 'Templates still have to be filled by hand',
      },
      {
        name: 'solution',
        label: 'What solves it',
        kind: 'list',
        example: 'Fills every report from your accounts; Explains each figure in one sentence',
      },
      {
        name: 'proof',
        label: 'Proof',
        kind: 'text',
        required: false,
        example: 'Harbour & Co went from 3 days to 4 hours',
      },
      { name: 'link', label: 'Where the button leads', kind: 'link', example: 'https://example.com/start' },
    ],
  },
  offer: {
    name: 'Offer page',
    description: 'One offer with its picture, proof, terms and end.',
    framework: '4ps',
    prompt: `Write a landing page for one offer, in four moves: promise, picture, proof, push. Page title of at most 60 characters, description of at most 155.
- Offer: {{ offer }}
- Deadline: {{ deadline }}
{% for item in included %}- Feature: {{ item }}
{% endfor %}{% if proof %}- Proof: {{ proof }}
{% endif %}{% if guarantee %}- Guarantee: {{ guarantee }}
{% endif %}- Link: {{ link }}
Promise: the result, in the headline. Picture: the first day with it, in four sentences. Proof: only what is given here. Push: what is included, the price, the date, the button.
State the terms beside the button, not in a footnote.`,
    variables: [
      { name: 'offer', label: 'Offer', kind: 'text', example: 'The annual plan at 20% less' },
      { name: 'deadline', label: 'Ends', kind: 'text', example: '30 June' },
      {
        name: 'included',
        label: 'What is included',
        kind: 'list',
        example: 'Unlimited dashboards; Reports in two languages; Help from a person',
      },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: '320 agencies use it' },
      {
        name: 'guarantee',
        label: 'Guarantee',
        kind: 'text',
        required: false,
        example: 'Your money back within 30 days',
      },
      { name: 'link', label: 'Where the button leads', kind: 'link', example: 'https://example.com/annual' },
    ],
  },
  'lead-magnet': {
    name: 'Download page',
    description: 'A guide, checklist or template in exchange for an address, and nothing more.',
    framework: 'direct',
    prompt: `Write a short page that offers a free {{ kind }} for an e-mail address. At most 250 words, no menu, one form.
Page title of at most 60 characters, description of at most 155.
- Title: {{ title }}
{% for item in contents %}- Feature: {{ item }}
{% endfor %}{% if pages %}- Pages: {{ pages }}
{% endif %}- Link: {{ link }}
Headline: what the reader can do with it tonight. Then what is inside, as a list; for whom it is and for whom not; the form.
Beside the form, say what happens with the address: {{ consent }}
Button text: a verb and the thing, never “Submit”.`,
    variables: [
      {
        name: 'kind',
        label: 'What it is',
        kind: 'choice',
        choices: ['guide', 'checklist', 'template', 'calculator'],
        example: 'checklist',
      },
      { name: 'title', label: 'Title', kind: 'text', example: 'The one-page report' },
      {
        name: 'contents',
        label: 'What is inside',
        kind: 'list',
        example: 'Five figures every client understands; Three real examples; A page to copy',
      },
      { name: 'pages', label: 'Pages', kind: 'number', required: false, example: '6' },
      {
        name: 'consent',
        label: 'What happens with the address',
        kind: 'text',
        example: 'One mail with the file and one letter a month that you can leave at any time',
      },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/checklist' },
    ],
  },
  waitlist: {
    name: 'Waiting list page',
    description: 'For something that is not there yet: before, after, and what joining brings.',
    framework: 'bab',
    prompt: `Write a page for a product that cannot be had yet. At most 300 words. Page title of at most 60 characters, description of at most 155.
- Before: {{ before }}
- Result: {{ after }}
{% for perk in perks %}- Benefit: {{ perk }}
{% endfor %}- Available: {{ when }}
- Link: {{ link }}
Before, after, bridge: the reader's day now, the same day with the product, and how it gets there. Then what people on the list receive, and when they will hear from us.
Be open about what is not decided. Do not invent a number of people who are waiting.`,
    variables: [
      {
        name: 'before',
        label: 'Before',
        kind: 'text',
        example: 'The light keeps you awake long after work',
      },
      { name: 'after', label: 'After', kind: 'text', example: 'Evenings that get dark when they should' },
      {
        name: 'perks',
        label: 'What joining brings',
        kind: 'list',
        example: 'First choice of colour; The price of the first run',
      },
      { name: 'when', label: 'When it comes', kind: 'text', example: 'In September' },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/list' },
    ],
  },
}
