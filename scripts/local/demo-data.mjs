/** The demo workspace: a small coffee roaster with two shops, a subscription and a spring launch to write for. */
export const DEMO = { email: 'maya@albacoffee.example', password: 'harbour lantern 42' }

export const PEOPLE = {
  maya: { name: 'Maya Ortiz', email: DEMO.email, role: 'owner' },
  jonas: { name: 'Jonas Weber', email: 'jonas@albacoffee.example', role: 'editor' },
  priya: { name: 'Priya Nair', email: 'priya@albacoffee.example', role: 'reviewer' },
  tom: { name: 'Tom Ellis', email: 'tom@albacoffee.example', role: 'viewer' },
}

/** Asked, and not here yet. */
export const INVITED = { email: 'lena@albacoffee.example', role: 'editor' }

export const WORKSPACE = { name: 'Alba Coffee', timeZone: 'Europe/Madrid', locale: 'en' }

export const VOICE = {
  name: 'Alba, at the counter',
  tone: 'friendly',
  audience: 'people who make coffee at home and like to know where it comes from',
  useWords: ['roasted this week', 'growers', 'brew'],
  avoidWords: ['artisanal', 'elevate', 'game-changing'],
  sample:
    'We roast on Tuesdays and post on Wednesdays, so what you open on Friday was green on Monday. If a bag is not for you, tell us and we will change it.',
}

/** Texts the voice is learned from. */
export const VOICE_SAMPLES = [
  VOICE.sample,
  `We pay growers before the ship leaves. You can read the price on the bag, next to the name of the farm. Ask us about either at the counter.

Our filter of the week comes from Huila. We brew it a little cooler than most, because the plum shows better. Try it before you buy it.`,
]

export const STYLE = {
  terms: [
    { kind: 'capitalisation', term: 'Finca La Esperanza' },
    { kind: 'preferred', term: 'java', replacement: 'coffee', note: 'We say what it is.', language: 'en' },
    { kind: 'forbidden', term: 'game-changing', note: 'Say what changes.', language: 'en' },
    { kind: 'preferred', term: 'email', replacement: 'correo', language: 'es' },
    { kind: 'claim', term: 'organic', note: 'Only for lots with a certificate; name it.', language: 'en' },
  ],
  spelling: 'uk',
  headings: 'sentence',
  claims: true,
  inclusive: true,
}

export const SOURCES = [
  {
    title: 'Huila Spring Lot, fact sheet',
    text: '# Origin\n\nThe Huila Spring Lot grows at 1,750 metres on Finca La Esperanza. It was picked by four families in April. The coffee from Huila was dried on raised beds for 18 days.\n\n# Bag\n\nEach bag of the Huila lot holds 250 g. The bag of this coffee is made of recycled paper and can be composted at home.\n\n# Price\n\nA bag of the Huila coffee costs €11.50. Four families receive 42 % of the price of each bag.',
  },
  {
    title: 'Questions people ask at the counter',
    text: '# Storage\n\nThe coffee is best within six weeks of the roast. It is kept in its bag, closed, away from light.\n\n# Grind\n\nThe shops grind every bag for the brewer it is for, at no charge.',
  },
]

export const BULK = {
  name: 'Spring range, product pages',
  type: 'product_description',
  brief: {
    audience: 'home brewers',
    goal: 'sales',
    tone: 'friendly',
    length: 'short',
    callToAction: 'Reserve a bag',
  },
  csv: 'what,key points,price\n"Huila Spring Lot, a coffee from Colombia","Roasted every Tuesday; Tastes of red plum",11.50\n"Gayo Highlands, a coffee from Sumatra","Grown at 1,500 m; Tastes of cedar",12.40\n"Sidama Natural, a coffee from Ethiopia","Tastes of blueberry; Sold until June",13.90\n"Cedar Night Blend, a decaf","Made with water only",12.40\n',
}

export const TEMPLATES = [
  {
    name: 'New coffee announcement',
    description: 'One origin, one reason to try it, one date.',
    type: 'social_post',
    language: 'en',
    framework: 'aida',
    prompt:
      'Announce {{ coffee }} from {{ origin }}. Lead with how it tastes: {{ notes | join: ", " }}. Say it is on sale from {{ date }}.',
    variables: [
      { name: 'coffee', label: 'Coffee', kind: 'text', required: true, example: 'Finca La Esperanza' },
      { name: 'origin', label: 'Origin', kind: 'text', required: true, example: 'Huila, Colombia' },
      {
        name: 'notes',
        label: 'Tasting notes',
        kind: 'list',
        required: true,
        example: 'red plum, panela, cocoa',
      },
      { name: 'date', label: 'On sale from', kind: 'text', required: true, example: '12 March' },
    ],
  },
  {
    name: 'Win back a lapsed subscriber',
    description: 'A short e-mail that asks before it sells.',
    type: 'email',
    language: 'en',
    framework: 'pas',
    prompt:
      'Write to someone who paused their subscription {{ weeks }} weeks ago. Ask what did not fit. Offer {{ offer }}. No urgency.',
    variables: [
      { name: 'weeks', label: 'Weeks since the pause', kind: 'number', required: true, example: '6' },
      { name: 'offer', label: 'Offer', kind: 'text', required: true, example: 'a different roast, free' },
    ],
  },
]

export const CAMPAIGNS = {
  spring: {
    name: 'Spring harvest launch',
    goal: '400 new subscriptions by 30 April; sell the first 120 kg of the Huila lot.',
    colour: 'green',
  },
  brew: {
    name: 'Brew better at home',
    goal: 'Useful things all year round, so that people open our mail.',
    colour: 'amber',
  },
}

export const FOLDERS = { launches: 'Launches', always: 'Always on' }

/**
 * `state` says how far the review goes; `by` who wrote it; `plan` in how many days it goes out; `ago` how many working
 * days ago it was written, sent for review and decided on.
 */
export const CONTENTS = [
  {
    key: 'launch-mail',
    ago: [3, 1],
    plan: 2,
    folder: 'launches',
    by: 'jonas',
    state: 'in_review',
    comment: 'Dates checked with the roastery. Please look at the subject line above all.',
    content: {
      type: 'email',
      title: 'The first spring lot has landed',
      campaign: 'spring',
      tags: ['launch', 'newsletter'],
      body: `**Subject:** The first spring lot has landed  
**Preheader:** 120 kg from Huila, roasted this week.

Hello {{first_name}},

On Monday a pallet arrived from Finca La Esperanza: **120 kg**, the first of this year's harvest. We have cupped it every morning since, and we keep coming back to three things: red plum, panela and a cocoa finish that stays.

We roast it on Tuesday and post it on Wednesday.

- 250 g, whole bean or ground: €11.50
- In the subscription from 12 March, at no extra cost
- Once it is gone, it is gone until next spring

**[Reserve a bag](https://albacoffee.example/huila)**

Maya and everyone at Alba`,
    },
  },
  {
    key: 'launch-linkedin',
    ago: [6, 5, 4],
    plan: 3,
    folder: 'launches',
    by: 'maya',
    state: 'approved',
    comment: 'Ready from my side.',
    content: {
      type: 'social_post',
      title: 'What a fair price means in numbers',
      campaign: 'spring',
      tags: ['linkedin', 'growers'],
      body: `We paid €7.90 a kilo for this year's Huila lot. The market paid €4.60 that week.

The difference is not charity. It is what a second picking costs, and the second picking is what you taste.

We print the price we paid on every bag. Ask your roaster for theirs.

#specialtycoffee #transparency`,
    },
  },
  {
    key: 'landing',
    ago: [4, 2, 1],
    plan: 5,
    folder: 'launches',
    by: 'jonas',
    state: 'changes_requested',
    comment: 'First version of the page, numbers from the shop system.',
    answer:
      'The free-delivery promise starts at €35, not €30. And can the second section lead with taste, not with logistics?',
    content: {
      type: 'landing_page',
      title: 'Huila, from the first picking of spring',
      campaign: 'spring',
      tags: ['launch', 'web'],
      body: `# Huila, from the first picking of spring

Red plum, panela, cocoa. 120 kg, and no more until next year.

## Roasted on Tuesday, at your door by Friday

We post on Wednesday, everywhere in Spain and Portugal. Delivery is free from €30.

## Grown by four families

Finca La Esperanza lies at 1,750 m. Four families pick by hand, twice, and dry on raised beds for 18 days.

## Choose how you brew

1. Whole bean
2. Ground for filter
3. Ground for moka

**Order 250 g for €11.50**`,
    },
  },
  {
    key: 'sms',
    ago: [2],
    folder: 'launches',
    by: 'jonas',
    state: 'draft',
    content: {
      type: 'sms',
      title: 'Pick-up reminder, Malasaña shop',
      campaign: 'spring',
      tags: ['sms'],
      body: 'Alba Coffee: your Huila bag is ready at Malasana, open until 20:00. Bring a friend, the filter is on us. Reply STOP to opt out.',
    },
  },
  {
    key: 'pour-over',
    ago: [8],
    plan: 12,
    folder: 'always',
    by: 'maya',
    state: 'draft',
    content: {
      type: 'blog_post',
      title: 'Three small changes for a better pour-over',
      campaign: 'brew',
      tags: ['guide', 'filter'],
      body: `Most home brews go wrong in the same three places. None of them needs a new machine.

## Weigh the water, too

A spoon is not a measure. Start at **16 g of water for each gram of coffee** and change one thing at a time.

## Wait for the bloom

Pour twice the weight of the coffee, then wait 40 seconds. Fresh coffee gives off gas, and gas keeps water out.

## Grind a little finer than you think

If it tastes thin and sour, go finer. If it is bitter and dry, go coarser. Two clicks at a time.

> Write it down. The best recipe is the one you can repeat on a Monday.`,
    },
  },
  {
    key: 'es-mail',
    ago: [2, 1],
    plan: 9,
    folder: 'always',
    by: 'maya',
    state: 'in_review',
    comment: 'Versión en español para la lista de Madrid.',
    content: {
      type: 'email',
      title: 'Ya ha llegado el primer lote de primavera',
      language: 'es',
      campaign: 'spring',
      tags: ['launch', 'newsletter', 'es'],
      body: `**Asunto:** Ya ha llegado el primer lote de primavera  
**Preencabezado:** 120 kg de Huila, tostados esta semana.

Hola, {{first_name}}:

El lunes llegó un palé de la Finca La Esperanza: **120 kg**, lo primero de la cosecha de este año. Desde entonces lo catamos cada mañana y siempre volvemos a lo mismo: ciruela roja, panela y un final a cacao que se queda.

Tostamos el martes y enviamos el miércoles.

**[Reserva tu bolsa](https://albacoffee.example/huila)**

Maya y todo el equipo de Alba`,
    },
  },
  {
    key: 'ad',
    ago: [12, 11, 10],
    plan: 6,
    folder: 'launches',
    by: 'jonas',
    state: 'approved',
    comment: 'All headlines under 30 characters.',
    content: {
      type: 'ad',
      title: 'Search ads: coffee subscription',
      campaign: 'brew',
      tags: ['google ads'],
      body: `**Headlines**

- Coffee Roasted This Week
- Fresh Beans, By Friday
- Pause Whenever You Like

**Descriptions**

- Roasted on Tuesday, posted on Wednesday. From €11.50 a bag, delivery free from €35.
- Choose whole bean, filter or moka. Change or pause your subscription in two clicks.`,
    },
  },
  {
    key: 'push',
    ago: [0],
    by: 'jonas',
    state: 'draft',
    content: {
      type: 'push',
      title: 'Your bag is on its way',
      campaign: 'brew',
      tags: ['transactional'],
      body: `**On its way**

Roasted on Tuesday, with you by Friday. Tap to follow it.`,
    },
  },
]
