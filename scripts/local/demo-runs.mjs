/** A run of the offline composer with a built-in template, whose text was kept. */
export const RUN = {
  key: 'product',
  ago: [1],
  by: 'jonas',
  type: 'product_description',
  templateId: 'builtin-fab-product-description-en',
  campaign: 'spring',
  brief: {
    what: 'Huila Spring Lot, a single-origin coffee from Finca La Esperanza in Colombia, roasted every Tuesday',
    audience: 'home brewers who grind their own beans',
    goal: 'sales',
    keyPoints: ['Tastes of red plum, panela and cocoa', 'Grown at 1,750 m by four families'],
    tone: 'friendly',
    channel: 'web',
    language: 'en',
    length: 'short',
    callToAction: 'Reserve a bag',
  },
  variables: {
    features: ['Dried on raised beds for 18 days', 'Ground for your brewer at no charge'],
    size: '250 g, whole bean or ground',
    price: '€11.50',
    caution: 'Once it is gone, it is gone until next spring',
  },
}

const brief = (what, audience, keyPoints, more = {}) => ({
  ...{ what, audience, goal: 'awareness', keyPoints, tone: 'friendly', language: 'en', length: 'short' },
  ...{ callToAction: 'Come and taste it', ...more },
})

/** Runs with a template, built in or the workspace's own (by name), whose text somebody read and wrote anew. */
export const TEMPLATE_RUNS = [
  {
    ...{ by: 'jonas', ago: 33, type: 'email', templateId: 'builtin-newsletter-email-en' },
    brief: brief('the Alba newsletter', 'regular customers', ['Last bags of the winter blend']),
    variables: {
      rhythm: 'monthly',
      theme: 'The end of the winter blend',
      items: ['Forty bags of the winter blend are left', 'A class in the Malasaña shop'],
    },
  },
  {
    ...{ by: 'jonas', ago: 19, type: 'blog_post', templateId: 'builtin-how-to-blog-post-en' },
    brief: brief('pour-over coffee at home', 'home brewers', [
      'Two clicks of the grinder',
      'Water off the boil',
    ]),
    variables: {
      ...{ goal: 'Brew a better pour-over', level: 'new' },
      steps: ['Grind two clicks finer', 'Rinse the paper', 'Pour in three stages'],
      minutes: 4,
    },
  },
  {
    ...{ by: 'jonas', ago: 12, type: 'email', templateId: 'builtin-newsletter-email-en' },
    brief: brief('the Alba newsletter', 'regular customers', ['What is in the price of a bag']),
    variables: {
      rhythm: 'monthly',
      theme: 'What we pay growers',
      items: ['We pay growers €7.90 a kilo', 'The second picking is what you taste'],
    },
  },
  {
    ...{ by: 'maya', ago: 4, type: 'social_post', template: 'New coffee announcement' },
    brief: brief('Huila Spring Lot, a single-origin coffee', 'people who follow us', ['Tastes of red plum']),
    variables: {
      ...{ coffee: 'Huila Spring Lot', origin: 'Huila, Colombia', date: '1 December' },
      notes: ['red plum', 'panela', 'cocoa'],
    },
  },
  {
    ...{ by: 'jonas', ago: 2, type: 'sms', templateId: 'builtin-launch-sms-en' },
    brief: brief('Huila Spring Lot, a single-origin coffee', 'people on the list', ['Roasted every Tuesday']),
    variables: {
      ...{
        group: 'people on the list',
        news: 'The spring coffee from Huila is here',
        available: 'From Tuesday',
      },
      link: 'https://albacoffee.example/huila',
    },
  },
]
