const mail = (key, title, body, tags = ['newsletter'], ago = [5, 4, 3]) => ({
  ...{ key, by: 'jonas', state: 'approved', folder: 'always', comment: 'Proof-read twice.' },
  ago,
  content: { type: 'email', title, body, tags, campaign: 'brew' },
})

export const MAIL_BRAND = {
  ...{ logoUrl: null, accent: '#6f4e37' },
  address: 'Alba Coffee, Calle del Pez 12, 28004 Madrid',
}

/** Approved content that has been sent, is being sent, or waits for its day. */
export const SENT_CONTENTS = [
  mail(
    'winter-mail',
    'The last bags of the winter blend',
    `Hello,

Forty bags of the winter blend are left, and we roast no more of it until November. If it kept you company since the first cold morning, this is the week to put one by.

It is best within six weeks of the roast: let the bag stand closed, away from light.

**[Keep me a bag](https://albacoffee.example/winter)**

Maya and everyone at Alba`,
  ),
  mail(
    'class-mail',
    'A brewing class, free, on Saturday at ten',
    `Hello,

On Saturday at ten we open the shop in Malasaña for an hour and brew one coffee three ways. Bring the grinder you have; we will set it together.

- Twelve places, no charge
- Coffee and toast are on us

**[Take a place](https://albacoffee.example/class)**`,
  ),
  mail(
    'grind-mail',
    'Two clicks that change your morning',
    `Hello,

If it tastes thin and sour, go finer. If it is bitter and dry, go coarser. **Two clicks at a time**, one change a day, and write it down.

**[The whole guide](https://albacoffee.example/grind)**`,
    ['newsletter', 'guide'],
  ),
  mail(
    'price-mail',
    'What is in the price of your bag',
    `Hello,

We print what we paid the growers on every bag. This year it was €7.90 a kilo; the market paid €4.60 that week. The difference is a second picking, and the second picking is what you taste.

**[Read the numbers](https://albacoffee.example/price)**`,
    ['newsletter', 'growers'],
  ),
  mail(
    'subscription-mail',
    'Pause your subscription whenever you like',
    `Hello,

Going away? Two clicks pause the subscription, two clicks bring it back. Nothing is charged in between, and your price stays what it was.

**[My subscription](https://albacoffee.example/subscription)**`,
    ['subscription'],
    [6, 5, 4],
  ),
  mail(
    'cafe-mail',
    'Wholesale: the spring list',
    `Good morning,

The spring list is ready: three single origins and the house blend, by the sack, roasted on the Tuesday before you open.

**[See the list](https://albacoffee.example/wholesale)**`,
    ['wholesale'],
    [6, 5, 4],
  ),
  {
    ...{
      key: 'opening-sms',
      by: 'jonas',
      state: 'approved',
      folder: 'always',
      comment: 'One part, counted.',
    },
    ago: [5, 4, 3],
    content: {
      ...{ type: 'sms', title: 'The Lavapiés shop is open', campaign: 'brew', tags: ['sms'] },
      body: 'Alba Coffee: our shop in Lavapies is open, every day from 8. The first filter is on us this week. Reply STOP to opt out.',
    },
  },
]

/** Broadcasts that are over: how many days ago (a weekend's go out on the Friday before), and what share of people opened and clicked. */
export const HISTORY = [
  { key: 'winter-mail', ago: 34, hour: 9, open: 0.44, click: 0.12 },
  { key: 'class-mail', ago: 27, hour: 17, open: 0.58, click: 0.24 },
  { key: 'grind-mail', ago: 20, hour: 9, open: 0.51, click: 0.19 },
  { key: 'opening-sms', ago: 16, hour: 11, open: 0, click: 0 },
  { key: 'class-mail', name: 'Brewing class: the second date', ago: 13, hour: 17, open: 0.47, click: 0.17 },
  { key: 'price-mail', ago: 6, hour: 9, open: 0.62, click: 0.21 },
]

/** In which broadcast (by its place above) an address turned out dead, somebody complained or left, or sending failed. */
export const HEARD = {
  failed: { 'freya.jensen@mail.example': 3, 'olivia.hughes@mail.example': 5 },
  bounced: { 'ines.almeida@mail.example': 0, 'lars.becker@mail.example': 4 },
  complained: { 'alba.castro@mail.example': 1 },
  unsubscribed: {
    'diego.santos@mail.example': 1,
    'camille.dubois@mail.example': 2,
    'zoe.laurent@mail.example': 4,
  },
}

/** When those who left did so: a few hours after the broadcast that made them (days ago, by their place in the list). */
export const LEFT = { 6: 26.7, 17: 19.6, 28: 12.5 }
