import { LEFT } from './demo-broadcasts.mjs'

/** People the demo workspace writes to: name, city, language, subscription, bags so far, days since the last order. */
const PEOPLE = [
  ['Lucía Ortega', 'Madrid', 'es', 'weekly', 48, 4],
  ['Marco Bianchi', 'Milan', 'it', 'monthly', 12, 21],
  ['Sofía Navarro', 'Valencia', 'es', 'weekly', 61, 2],
  ['Emma Lindqvist', 'Stockholm', 'en', 'monthly', 9, 30],
  ['Théo Martin', 'Lyon', 'fr', 'none', 2, 190],
  ['Hannah Weber', 'Berlin', 'de', 'weekly', 35, 6],
  ['Diego Santos', 'Lisbon', 'pt', 'monthly', 17, 18],
  ['Ines Almeida', 'Porto', 'pt', 'none', 1, 240],
  ['Carmen Ruiz', 'Madrid', 'es', 'weekly', 72, 1],
  ['Jakub Nowak', 'Warsaw', 'pl', 'none', 3, 120],
  ['Olivia Hughes', 'London', 'en', 'monthly', 22, 15],
  ['Pablo Serrano', 'Seville', 'es', 'monthly', 14, 27],
  ['Freya Jensen', 'Copenhagen', 'en', 'weekly', 40, 5],
  ['Luca Moretti', 'Rome', 'it', 'none', 4, 160],
  ['Anna Kowalska', 'Kraków', 'pl', 'monthly', 8, 33],
  ['Noah Fischer', 'Hamburg', 'de', 'none', 1, 300],
  ['Marta Vidal', 'Barcelona', 'es', 'weekly', 55, 3],
  ['Camille Dubois', 'Paris', 'fr', 'monthly', 19, 12],
  ['Sven de Vries', 'Utrecht', 'nl', 'monthly', 11, 25],
  ['Alba Castro', 'Vigo', 'es', 'none', 2, 210],
  ['George Whitfield', 'Bristol', 'en', 'weekly', 44, 7],
  ['Elena Petrova', 'Madrid', 'en', 'none', 0, null],
  ['Javier Molina', 'Madrid', 'es', 'monthly', 16, 20],
  ['Chiara Romano', 'Turin', 'it', 'weekly', 38, 6],
  ['Lars Becker', 'Munich', 'de', 'monthly', 13, 24],
  ['Beatriz Costa', 'Braga', 'pt', 'none', 0, null],
  ['Mia van Dijk', 'Amsterdam', 'nl', 'weekly', 29, 8],
  ['Rubén Gil', 'Bilbao', 'es', 'none', 5, 95],
  ['Zoe Laurent', 'Nantes', 'fr', 'none', 1, 400],
  ['Oscar Nilsson', 'Malmö', 'en', 'monthly', 10, 29],
  ['Nuria Campos', 'Zaragoza', 'es', 'weekly', 33, 5],
  ['Tom Gallagher', 'Dublin', 'en', 'none', 3, 140],
  ['Giulia Conti', 'Bologna', 'it', 'monthly', 15, 19],
  ['Hugo Peña', 'Madrid', 'es', 'none', 1, 180],
]
/** Cafés that buy by the sack. */
const CAFES = [
  ['Café Central', 'Madrid', 'pedidos@cafecentral.example', 640],
  ['Nordhavn Espresso', 'Copenhagen', 'hello@nordhavn.example', 410],
  ['La Tostadora', 'Valencia', 'compras@latostadora.example', 520],
  ['Kaffeehaus Linde', 'Vienna', 'einkauf@linde.example', 300],
  ['The Daily Grind', 'London', 'orders@dailygrind.example', 275],
  ['Il Chicco', 'Milan', 'ordini@ilchicco.example', 350],
]

const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
const consent = (channel, state, how, source, ago) => ({
  ...{ channel, state, how, source, at: new Date(Date.now() - ago * 86_400_000).toISOString() },
})

export const ATTRIBUTES = [
  { key: 'city', label: 'City', type: 'text' },
  { key: 'subscription', label: 'Subscription', type: 'text' },
  { key: 'bags', label: 'Bags bought', type: 'number' },
  { key: 'last_order', label: 'Last order', type: 'date' },
  { key: 'wholesale', label: 'Wholesale', type: 'boolean' },
]

const person = ([name, city, locale, subscription, bags, ago], at) => ({
  ...{ name, locale, email: `${plain(name)}@mail.example`, externalId: `shop-${1001 + at}` },
  ...(at % 3 === 0 && { phone: `+34600100${String(100 + at)}` }),
  ...(locale === 'es' && { timeZone: 'Europe/Madrid' }),
  attributes: { city, subscription, bags, ...(ago !== null && { last_order: day(ago) }) },
  tags: [
    ...(subscription === 'none' ? [] : ['subscriber']),
    ...(bags > 30 ? ['regular'] : []),
    ...(ago === null ? ['lead'] : []),
  ],
  consents: [
    ...(at % 7 === 4
      ? [consent('email', 'pending', 'form', 'albacoffee.example/newsletter', 3)]
      : [
          consent(
            'email',
            'given',
            at % 2 ? 'double_opt_in' : 'form',
            'albacoffee.example/newsletter',
            90 + at,
          ),
        ]),
    ...(at % 11 === 6 ? [consent('email', 'withdrawn', 'page', '', LEFT[at])] : []),
    ...(at % 3 === 0 ? [consent('sms', 'given', 'form', 'albacoffee.example/checkout', 40 + at)] : []),
  ],
})

const cafe = ([name, city, email, bags], at) => ({
  ...{ name, email, externalId: `cafe-${at + 1}`, tags: ['wholesale'] },
  attributes: { city, subscription: 'weekly', bags, last_order: day(3 + at), wholesale: true },
  consents: [consent('email', 'given', 'manual', 'Order form, signed', 200 + at)],
})

export const CONTACTS = [...PEOPLE.map(person), ...CAFES.map(cafe)]

export const SEGMENTS = [
  {
    name: 'Subscribers who may be written to',
    description: 'Everybody with a running subscription and consent for e-mail.',
    rule: {
      all: [
        { on: 'tag', tag: 'subscriber' },
        { on: 'consent', channel: 'email', state: 'given' },
        { not: { any: [{ on: 'suppressed', channel: 'email' }] } },
      ],
    },
  },
  {
    name: 'Have not ordered for three months',
    description: 'To be asked back, once.',
    rule: {
      all: [
        { on: 'attribute', key: 'last_order', op: 'before', value: day(90) },
        {
          any: [
            { on: 'attribute', key: 'subscription', op: 'is', value: 'none' },
            { on: 'attribute', key: 'bags', op: 'less', value: 5 },
          ],
        },
      ],
    },
  },
  {
    name: 'Cafés',
    description: 'Wholesale.',
    rule: { all: [{ on: 'attribute', key: 'wholesale', op: 'is', value: true }] },
  },
]

export const SUPPRESSED = [
  { channel: 'email', address: 'old.shop@mail.example', note: 'Closed in spring.' },
  { channel: 'email', address: `${plain('Noah Fischer')}@mail.example`, note: 'Asked us on the phone.' },
]
