import type { BuiltInTexts } from '../built-in.ts'

export const pressRelease: BuiltInTexts = {
  launch: {
    name: 'Launch release',
    description: 'A new product as news: who, what, when, where and why in two sentences.',
    framework: 'inverted_pyramid',
    prompt: `Write a press release of 300 to 400 words about a launch. Headline of at most 100 characters in the present tense, a subhead of at most 140, then the dateline.
- News: {{ news }}
- Date: {{ date }}
{% for detail in details %}- Detail: {{ detail }}
{% endfor %}{% if price %}- Price: {{ price }}
{% endif %}{% if link %}- Link: {{ link }}
{% endif %}{% if quote %}- Quote: “{{ quote }}” ({{ speaker | default: "name, role" }})
{% else %}Leave room for one quotation: [quotation, name, role].
{% endif %}First paragraph: who, what, when, where, why, in at most 45 words. Then details in falling order, the quotation, price and availability, about the company, contact for the press.
Third person, past or present tense, no superlatives, no “excited”. An editor must be able to cut from the end.`,
    variables: [
      {
        name: 'news',
        label: 'The news',
        kind: 'text',
        example: 'Fieldnote opens bilingual reporting to every agency',
      },
      { name: 'date', label: 'Date', kind: 'text', example: '1 July' },
      {
        name: 'details',
        label: 'Details',
        kind: 'list',
        example: 'Reports come in Spanish and English; Figures stay as they are',
      },
      { name: 'price', label: 'Price', kind: 'text', required: false, example: 'From $29 a month' },
      {
        name: 'speaker',
        label: 'Speaker',
        kind: 'text',
        required: false,
        example: 'Ana Ruiz, chief executive',
      },
      {
        name: 'quote',
        label: 'Quotation',
        kind: 'long_text',
        required: false,
        example: 'People read what is written in their language.',
      },
      {
        name: 'link',
        label: 'Press kit',
        kind: 'link',
        required: false,
        example: 'https://example.com/press',
      },
    ],
  },
  partnership: {
    name: 'Partnership release',
    description: 'Two organisations, one thing they now do together, and what it brings to whom.',
    framework: 'inverted_pyramid',
    prompt: `Write a press release of 250 to 350 words about a partnership with {{ partner }}. Headline of at most 100 characters with both names; subhead of at most 140 with what customers gain.
- News: {{ news }}
{% for gain in gains %}- Detail: {{ gain }}
{% endfor %}- Starts: {{ start }}
{% if region %}- Region: {{ region }}
{% endif %}{% if link %}- Link: {{ link }}
{% endif %}First paragraph: what the two do together and from when. Then what changes for customers, what each side brings, one quotation per side as [quotation, name, role].
Close with two short paragraphs on the two organisations, each as [about] unless the brief gives it, and a contact for the press for each. Claim no exclusivity that is not given here.`,
    variables: [
      { name: 'partner', label: 'Partner', kind: 'text', example: 'Harbour & Co' },
      {
        name: 'news',
        label: 'What both now do',
        kind: 'text',
        example: 'Fieldnote and Harbour & Co train agencies in reporting',
      },
      {
        name: 'gains',
        label: 'What customers gain',
        kind: 'list',
        example: 'Courses are free for customers; Every course ends with a finished report',
      },
      { name: 'start', label: 'Starts', kind: 'text', example: '15 September' },
      {
        name: 'region',
        label: 'Region',
        kind: 'choice',
        choices: ['worldwide', 'Europe', 'North America', 'Latin America'],
        required: false,
        example: 'Europe',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/courses' },
    ],
  },
  event: {
    name: 'Event release',
    description: 'An invitation to the press, with everything needed to come or to report.',
    framework: 'direct',
    prompt: `Write a press release of 200 to 300 words about an event. Headline of at most 100 characters with the date; all facts in a block below the first paragraph.
- Event: {{ event }}
- Date: {{ date }}
- Place: {{ place }}
{% for highlight in highlights %}- Point {{ forloop.index }}: {{ highlight }}
{% endfor %}{% if guests %}- Places: {{ guests }}
{% endif %}- Link: {{ link }}
Say what will happen that did not happen before, who will be there and can be spoken to, what can be photographed and when.
End with how the press can register, a contact for the day as [phone], and a sentence that tells others how to attend.`,
    variables: [
      {
        name: 'event',
        label: 'Event',
        kind: 'text',
        example: 'Open roastery with the farmers of Finca La Esperanza',
      },
      { name: 'date', label: 'Date and time', kind: 'text', example: 'Thursday 14 May at 19:00' },
      { name: 'place', label: 'Place', kind: 'text', example: '12 Mill Lane, Leeds' },
      {
        name: 'highlights',
        label: 'Highlights',
        kind: 'list',
        example: 'First tasting of the spring harvest; Two farmers answer questions',
      },
      { name: 'guests', label: 'Places', kind: 'number', required: false, example: '40' },
      { name: 'link', label: 'Registration', kind: 'link', example: 'https://example.com/evening' },
    ],
  },
  milestone: {
    name: 'Milestone release',
    description: 'A figure reached, and the story that makes it news.',
    framework: 'story',
    prompt: `Write a press release of 250 to 350 words about a milestone. Headline of at most 100 characters with the figure; the first paragraph tells the milestone and why it matters outside the company.
- News: {{ milestone }}
- Date: {{ date }}
How it began: {{ beginning }}
{% for stage in stages %}- Detail: {{ stage }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}After the news, tell the way there in three short paragraphs: the beginning, the hard part, what it has led to. Then what comes next, as an intention and not as a promise.
Every figure needs its period. One quotation as [quotation, name, role], about the company as [about], contact for the press.`,
    variables: [
      {
        name: 'milestone',
        label: 'Milestone',
        kind: 'text',
        example: 'Fieldnote has sent its millionth report',
      },
      { name: 'date', label: 'Date', kind: 'text', example: '3 March' },
      {
        name: 'beginning',
        label: 'How it began',
        kind: 'long_text',
        example: 'Two account managers wrote a script so that they could go home on time.',
      },
      {
        name: 'stages',
        label: 'Stages',
        kind: 'list',
        example: 'The first ten agencies paid in pizza; 320 agencies use it today',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/press' },
    ],
  },
  findings: {
    name: 'Survey findings',
    description: 'Figures from your own survey, with the method that makes them quotable.',
    framework: 'listicle',
    prompt: `Write a press release of 300 to 400 words about the findings of a survey of {{ sample }} people. Headline of at most 100 characters with the most surprising figure.
{% for finding in findings %}- Finding {{ forloop.index }}: {{ finding }}
{% endfor %}- Survey: {{ method }}
{% if link %}- Link: {{ link }}
{% endif %}First paragraph: the main finding, who was asked and when. Then the findings as a numbered list, each with its figure and one sentence of meaning.
Do not turn a correlation into a cause. Give the method in a paragraph of its own: who, how many, when, how asked, who paid.
One quotation as [quotation, name, role], then where the full figures are and a contact for the press.`,
    variables: [
      {
        name: 'findings',
        label: 'Findings',
        kind: 'list',
        example: '62% of clients read only page one; 8 in 10 want fewer figures',
      },
      { name: 'sample', label: 'People asked', kind: 'number', example: '540' },
      {
        name: 'method',
        label: 'Method',
        kind: 'text',
        example: 'Online, in March, among marketing managers in five countries',
      },
      {
        name: 'link',
        label: 'Full figures',
        kind: 'link',
        required: false,
        example: 'https://example.com/survey',
      },
    ],
  },
}
