import type { BuiltInTexts } from '../built-in.ts'

export const ad: BuiltInTexts = {
  'search-fab': {
    name: 'Search ad by benefit',
    description: 'Google Ads headlines and descriptions that turn features into reasons.',
    framework: 'fab',
    prompt: `Write a responsive search ad for Google Ads for people who search “{{ keyword }}”.
3 to 5 headlines of at most 30 characters, spaces included; 2 to 4 descriptions of at most 90. Each must make sense beside any other, in any order.
{% for feature in features %}- Feature: {{ feature }}
{% endfor %}{% if price %}- Price: {{ price }}
{% endif %}- Link: {{ link }}
One headline with the search words, one with the strongest benefit, one with a fact or figure, one with the call to action.
Go from what it has, to what it does, to what the reader gains. No exclamation mark in headlines, no capitals for emphasis, no rival's name.`,
    variables: [
      { name: 'keyword', label: 'Search words', kind: 'text', example: 'client reporting tool' },
      {
        name: 'features',
        label: 'Features',
        kind: 'list',
        example: 'Cut reporting time by 40%; Connects to 40 sources; No contract',
      },
      { name: 'price', label: 'Price', kind: 'text', required: false, example: 'From $29 a month' },
      { name: 'link', label: 'Landing page', kind: 'link', example: 'https://example.com/reporting' },
    ],
  },
  'search-offer': {
    name: 'Search ad for an offer',
    description: 'An offer with its terms, for people who are ready to buy.',
    framework: 'direct',
    prompt: `Write a responsive search ad for Google Ads that announces an offer to people who search “{{ keyword }}”.
3 to 5 headlines of at most 30 characters; 2 to 4 descriptions of at most 90.
- Offer: {{ offer }}
- Deadline: {{ deadline }}
{% if terms %}- Terms: {{ terms }}
{% endif %}- Link: {{ link }}
The offer stands in one headline and in one description, in the same figures. The end date stands in at least one description.
Name every condition that decides whether the offer holds. No urgency beyond the date given.`,
    variables: [
      { name: 'keyword', label: 'Search words', kind: 'text', example: 'running shoes sale' },
      { name: 'offer', label: 'Offer', kind: 'text', example: '20% off all running shoes' },
      { name: 'deadline', label: 'Ends', kind: 'text', example: '30 April' },
      { name: 'terms', label: 'Terms', kind: 'text', required: false, example: 'Online only' },
      { name: 'link', label: 'Landing page', kind: 'link', example: 'https://example.com/sale' },
    ],
  },
  'facebook-aida': {
    name: 'Facebook ad',
    description: 'Primary text, headline and description that lead to one button.',
    framework: 'aida',
    prompt: `Write an ad for Facebook and Instagram: primary text (the first 125 characters must stand alone), headline of at most 40 characters, description of at most 30.
What the picture shows: {{ picture }}
{% for benefit in benefits %}- Benefit: {{ benefit }}
{% endfor %}{% if proof %}- Proof: {{ proof }}
{% endif %}- Link: {{ link }}
Attention: a line that goes with the picture without describing it. Interest and desire: the benefits, the strongest first. Action: what the button “{{ button }}” leads to.
Do not speak of the reader's age, health, origin or money: the platform refuses such ads.`,
    variables: [
      {
        name: 'picture',
        label: 'What the picture shows',
        kind: 'text',
        example: 'A desk lamp beside a window at dusk',
      },
      {
        name: 'benefits',
        label: 'Benefits',
        kind: 'list',
        example: 'Dims by itself as the sun sets; Runs for ten hours without a cable',
      },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: 'Five-year guarantee' },
      {
        name: 'button',
        label: 'Button',
        kind: 'choice',
        choices: ['Learn more', 'Shop now', 'Sign up', 'Get offer'],
        example: 'Shop now',
      },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/lumen' },
    ],
  },
  'facebook-pas': {
    name: 'Facebook ad on a problem',
    description: 'Meets people in a problem they know and shows the way out.',
    framework: 'pas',
    prompt: `Write an ad for Facebook and Instagram: primary text of at most 300 characters (125 show at once), headline of at most 40, description of at most 30.
- Problem: {{ problem }}
What they have tried in vain: {{ tried }}
- Benefit: {{ solution }}
{% if risk %}- Guarantee: {{ risk }}
{% endif %}- Link: {{ link }}
First line: the problem as a scene, not as a question about the reader. Then why the usual way does not help, then the solution and what is safe about trying it.
Do not exaggerate the problem and do not call the reader anything.`,
    variables: [
      {
        name: 'problem',
        label: 'Problem',
        kind: 'text',
        example: 'Coffee at home never tastes like the café',
      },
      {
        name: 'tried',
        label: 'What people have tried',
        kind: 'text',
        example: 'Dearer machines and supermarket beans',
      },
      {
        name: 'solution',
        label: 'Solution',
        kind: 'text',
        example: 'Beans roasted on Tuesday arrive by Friday',
      },
      {
        name: 'risk',
        label: 'Guarantee',
        kind: 'text',
        required: false,
        example: 'Your first bag back if you do not like it',
      },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/beans' },
    ],
  },
  retargeting: {
    name: 'Ad for returning visitors',
    description: 'For people who have been here: the doubt answered, one step asked.',
    framework: '4ps',
    prompt: `Write an ad for people who visited {{ page }} and left. Channel as in the brief: Google Ads headlines of at most 30 and descriptions of at most 90 characters; Facebook primary text of 125, headline of 40, description of 30.
The doubt that most likely stopped them: {{ doubt }}
- Benefit: {{ answer }}
{% if proof %}- Proof: {{ proof }}
{% endif %}- Link: {{ link }}
Promise the benefit, picture it in use, prove it with what is given here, push with one action.
Never say or hint that we know what they looked at. Write {{ versions }} versions with different openings.`,
    variables: [
      { name: 'page', label: 'Page they saw', kind: 'text', example: 'the pricing page' },
      { name: 'doubt', label: 'Likely doubt', kind: 'text', example: 'It will take weeks to set up' },
      { name: 'answer', label: 'Answer', kind: 'text', example: 'Set up your first report in ten minutes' },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: '320 agencies use it' },
      { name: 'versions', label: 'Versions', kind: 'number', example: '3' },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/start' },
    ],
  },
}
