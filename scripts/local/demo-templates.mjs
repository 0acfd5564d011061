/** The workspace’s own templates, and a table whose rows are written one by one. */
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
