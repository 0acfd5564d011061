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
