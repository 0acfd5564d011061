import type { BuiltInTexts } from '../built-in.ts'

export const blogPost: BuiltInTexts = {
  'how-to': {
    name: 'How-to guide',
    description: 'Takes a reader from a goal to a result, one checked step at a time.',
    framework: 'how_to',
    prompt: `Write a how-to guide for {{ level }} readers with this goal: {{ goal }}.
Title of at most 70 characters that names the result. Standfirst of two sentences: what the reader will have at the end and how long it takes{% if minutes %} ({{ minutes }} minutes){% endif %}.
{% for step in steps %}- Step {{ forloop.index }}: {{ step }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}Give each step its own H2 that starts with a verb. Under it: what to do, how to tell that it worked, and the mistake most people make.
{% if mistake %}Warn early of this one: {{ mistake }}
{% endif %}Close with the next thing to try, then the call to action.`,
    variables: [
      {
        name: 'goal',
        label: 'What the reader wants to do',
        kind: 'text',
        example: 'Build a monthly report in ten minutes',
      },
      {
        name: 'level',
        label: 'Level of the reader',
        kind: 'choice',
        choices: ['new', 'experienced', 'expert'],
        example: 'new',
      },
      {
        name: 'steps',
        label: 'Steps, in order',
        kind: 'list',
        example: 'Connect your ad accounts; Choose a dashboard; Set the day it is sent',
      },
      { name: 'minutes', label: 'Minutes it takes', kind: 'number', required: false, example: '10' },
      {
        name: 'mistake',
        label: 'The usual mistake',
        kind: 'text',
        required: false,
        example: 'Mixing time zones between accounts',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/guide' },
    ],
  },
  listicle: {
    name: 'List article',
    description: 'A numbered list in which every entry can be used on its own.',
    framework: 'listicle',
    prompt: `Write a list article with {{ items | size }} entries for people who search for “{{ keyword }}”.
Title of at most 70 characters with the number and the search words in it. Standfirst of two sentences: whom the list is for and how the entries were chosen.
{% for item in items %}- Point {{ forloop.index }}: {{ item }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}Put the most useful entry first. Give each an H2 that makes sense without the others, then two to four sentences: why it matters, an example, what to do today.
Order the list {{ order }}. Do not pad: an entry without an example goes.
End with the one entry to start with and the call to action.`,
    variables: [
      { name: 'keyword', label: 'Search words', kind: 'text', example: 'agency reporting tips' },
      {
        name: 'items',
        label: 'Entries',
        kind: 'list',
        example: 'Agree on five figures; Send on the same day each month; Explain one number in words',
      },
      {
        name: 'order',
        label: 'Order',
        kind: 'choice',
        choices: ['by usefulness', 'from easy to hard', 'by cost'],
        example: 'by usefulness',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/tips' },
    ],
  },
  'case-study': {
    name: 'Case study',
    description: 'One customer, one problem, one measured result.',
    framework: 'case_study',
    prompt: `Write a case study about {{ customer }}.
Title of at most 70 characters: the customer and the result with its figure.
- Result: {{ result }}
{% for action in actions %}- Step {{ forloop.index }}: {{ action }}
{% endfor %}{% if weeks %}- Time to result: {{ weeks }} weeks
{% endif %}{% if link %}- Link: {{ link }}
{% endif %}- Before: {{ before }}
- Customer: {{ customer }}
{% if quote %}- Quote: {{ quote }}
{% endif %}Give the quotation once, word for word, and name who said it.
Tell it in four sections: the customer, the problem and what it cost, what was done, what changed. Every figure needs its unit and period.
Let the customer be the hero. Write about the product only where they used it. Close with what a reader in the same place can do first.`,
    variables: [
      {
        name: 'customer',
        label: 'Customer',
        kind: 'text',
        example: 'Harbour & Co, an agency of twelve in Bristol',
      },
      {
        name: 'before',
        label: 'Before',
        kind: 'long_text',
        example: 'Two people spent the first three days of each month copying figures into slides.',
      },
      {
        name: 'actions',
        label: 'What was done',
        kind: 'list',
        example: 'Connected nine ad accounts; Built one dashboard per client; Trained the team in an hour',
      },
      {
        name: 'result',
        label: 'Result',
        kind: 'text',
        example: 'Reports now take 4 hours instead of 3 days',
      },
      { name: 'weeks', label: 'Weeks until the result', kind: 'number', required: false, example: '6' },
      {
        name: 'quote',
        label: 'Quote and speaker',
        kind: 'long_text',
        required: false,
        example: 'We got our Mondays back. (Ana Ruiz, head of accounts)',
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
  pas: {
    name: 'Problem and solution article',
    description: 'Names a problem, shows what it costs and solves it before selling anything.',
    framework: 'pas',
    prompt: `Write an article that solves one problem.
- Problem: {{ problem }}
Title of at most 70 characters in the reader's own words. In the first paragraph, show the problem in a scene they know.
What it costs to leave it alone: {{ cost }}
{% for fix in fixes %}- Tip {{ forloop.index }}: {{ fix }}
{% endfor %}{% if proof %}- Proof: {{ proof }}
{% endif %}{% if link %}- Link: {{ link }}
{% endif %}Say the cost once, calmly and without fear. Two thirds of the article are solutions a reader can use without buying.
Bring in the product as the shortest way to the same result, in one section near the end.
Finish with the smallest step that helps today, then the call to action.`,
    variables: [
      {
        name: 'problem',
        label: 'Problem',
        kind: 'text',
        example: 'Client reports take days and nobody reads them',
      },
      { name: 'cost', label: 'What it costs', kind: 'text', example: 'About 30 billable hours a month' },
      {
        name: 'fixes',
        label: 'Ways to solve it',
        kind: 'list',
        example: 'Report five figures instead of fifty; Write one sentence per figure; Automate the copying',
      },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: '320 agencies work this way' },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/start' },
    ],
  },
  comparison: {
    name: 'Comparison',
    description: 'Helps a reader to choose between options, fairly.',
    framework: 'fab',
    prompt: `Write a fair comparison for a reader who has to choose between {{ options | join: ", " }}.
Title of at most 70 characters with the names compared. Answer in the standfirst: who should take which.
Compare by the same criteria, in the same order: {{ criteria | join: "; " }}.
{% for strength in strengths %}- Feature: {{ strength }}
{% endfor %}Where our own offer is the weaker choice, say so: {{ weakness }}
{% if link %}- Link: {{ link }}
{% endif %}One H2 per criterion: what each option does, what follows from it for the reader, when it matters. Then a short table and a “choose this if” line for each option.
State no fact about a rival that is not given here; where one is missing, write [check].`,
    variables: [
      {
        name: 'options',
        label: 'Options compared',
        kind: 'list',
        example: 'Fieldnote; Spreadsheets; A freelancer',
      },
      {
        name: 'criteria',
        label: 'Criteria',
        kind: 'list',
        example: 'Time per report; Price; Sources; Design',
      },
      {
        name: 'strengths',
        label: 'Our strengths',
        kind: 'list',
        example: 'Builds a report in ten minutes; Connects to 40 sources',
      },
      { name: 'weakness', label: 'Where we are weaker', kind: 'text', example: 'No offline mode' },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/compare' },
    ],
  },
  news: {
    name: 'Product news',
    description: 'What is new, for whom, and what to do with it: the news in the first sentence.',
    framework: 'inverted_pyramid',
    prompt: `Write a product news post. Everything that matters stands in the first 60 words.
Title of at most 70 characters: what a customer can do now that was not possible before.
- News: {{ news }}
{% for detail in details %}- Detail: {{ detail }}
{% endfor %}- Available: {{ available }}
{% if link %}- Link: {{ link }}
{% endif %}Then, in falling order of importance: what changes for the reader, how to use it, who gets it and at what price, the background{% if reason %} ({{ reason }}){% endif %}.
No history of the company before the third section. A reader who stops anywhere has not missed anything more important below.`,
    variables: [
      { name: 'news', label: 'The news', kind: 'text', example: 'Send every report in Spanish and English' },
      {
        name: 'details',
        label: 'Details',
        kind: 'list',
        example: 'Works with every existing dashboard; Keeps figures and names as they are',
      },
      { name: 'available', label: 'From when, for whom', kind: 'text', example: 'Today, on every plan' },
      {
        name: 'reason',
        label: 'Why it was made',
        kind: 'text',
        required: false,
        example: 'asked for by 140 customers',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/news' },
    ],
  },
  story: {
    name: 'Story of how it began',
    description: 'A true story with a turn, from which the product follows.',
    framework: 'story',
    prompt: `Tell a true story in the {{ person }}.
Title of at most 70 characters that raises a question the story answers. Begin in the middle of a scene, with a place and something that happens.
- Scene: {{ scene }}
- Turn: {{ turn }}
- Result: {{ outcome }}
{% if link %}- Link: {{ link }}
{% endif %}Order: scene, what was at stake, what failed, the turn, what is different now, what the reader may take from it.
Show, then say. Sensory detail only where it was given here: invent no people, dialogue or dates.
One idea for the reader near the end, in a single sentence{% if lesson %}: {{ lesson }}{% endif %}. Then the call to action, lightly.`,
    variables: [
      {
        name: 'person',
        label: 'Told by',
        kind: 'choice',
        choices: ['first person', 'third person'],
        example: 'first person',
      },
      {
        name: 'scene',
        label: 'Opening scene',
        kind: 'long_text',
        example: 'A Sunday night, 23 tabs open, and a client report due at nine.',
      },
      {
        name: 'turn',
        label: 'The turn',
        kind: 'long_text',
        example: 'The client called: she had only ever read the first page.',
      },
      {
        name: 'outcome',
        label: 'How it ended',
        kind: 'text',
        example: 'One page a month replaced forty slides',
      },
      {
        name: 'lesson',
        label: 'The idea to keep',
        kind: 'text',
        required: false,
        example: 'Report what someone will act on',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/about' },
    ],
  },
}
