/** How the demo workspace speaks, and what it may draw on. */
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
