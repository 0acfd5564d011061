import type { BuiltInTexts } from '../built-in.ts'

export const productDescription: BuiltInTexts = {
  fab: {
    name: 'Shop description',
    description: 'Features, what they do, and why it matters to the buyer.',
    framework: 'fab',
    prompt: `Write a product description of 80 to 150 words. Title of at most 60 characters, description for search results of at most 155.
{% for feature in features %}- Feature: {{ feature }}
{% endfor %}{% if material %}- Material: {{ material }}
{% endif %}{% if size %}- Size: {{ size }}
{% endif %}{% if price %}- Price: {{ price }}
{% endif %}- Good to know: {{ caution }}
One paragraph on the moment of use, then a list that takes each feature to its advantage and its benefit, then what to know before buying.
Write figures with their unit. Words such as “perfect” or “premium” are out: say what can be seen, felt or measured.`,
    variables: [
      {
        name: 'features',
        label: 'Features',
        kind: 'list',
        example: 'Dims by itself as the sun sets; Ten-hour battery; Folds flat',
      },
      { name: 'material', label: 'Material', kind: 'text', required: false, example: 'Recycled aluminium' },
      { name: 'size', label: 'Size and weight', kind: 'text', required: false, example: '38 cm high, 640 g' },
      { name: 'price', label: 'Price', kind: 'text', required: false, example: '€89 with free delivery' },
      {
        name: 'caution',
        label: 'To know before buying',
        kind: 'text',
        example: 'The charger is sold without a plug',
      },
    ],
  },
  origin: {
    name: 'Description with an origin',
    description: 'For things with a maker and a place: the story in a few lines, then the facts.',
    framework: 'story',
    prompt: `Write a description of 120 to 180 words for a product with an origin. Title of at most 60 characters.
- Made by: {{ maker }}
- Origin: {{ place }}
{% for step in making %}- Detail: {{ step }}
{% endfor %}{% if amount %}- Made so far: {{ amount }}
{% endif %}Begin with one picture of the making, not with the word “discover”. Four sentences of story, then what it is like to use, taste or wear{% if senses %} ({{ senses }}){% endif %}, then the facts as a list.
No invented tradition, no adjectives in threes, no claims of health.`,
    variables: [
      { name: 'maker', label: 'Who makes it', kind: 'text', example: 'Four families at Finca La Esperanza' },
      { name: 'place', label: 'Where', kind: 'text', example: 'Huila in Colombia at 1,750 m' },
      {
        name: 'making',
        label: 'How it is made',
        kind: 'list',
        example: 'Picked by hand; Dried in the shade for 20 days; Roasted every Tuesday',
      },
      {
        name: 'senses',
        label: 'What it is like',
        kind: 'text',
        required: false,
        example: 'red plum, panela and cocoa',
      },
      { name: 'amount', label: 'Amount made', kind: 'number', required: false, example: '400' },
    ],
  },
  marketplace: {
    name: 'Marketplace listing',
    description: 'A title full of facts and five lines that answer what buyers compare.',
    framework: 'listicle',
    prompt: `Write a marketplace listing. Title of at most 150 characters in this order: brand, kind, main feature, size, colour. Then five lines of at most 200 characters each, then a text of at most 120 words.
The words buyers search with: {{ keywords | join: ", " }}
{% for point in points %}- Point {{ forloop.index }}: {{ point }}
{% endfor %}{% if box %}- In the box: {{ box }}
{% endif %}{% if warranty %}- Warranty: {{ warranty }} years
{% endif %}Each line begins with two or three words that name its subject, then a colon. No prices, no delivery promises and no capitals for emphasis: most marketplaces refuse them.
Use each search word once where it reads naturally.`,
    variables: [
      { name: 'keywords', label: 'Search words', kind: 'list', example: 'desk lamp; dimmable; cordless' },
      {
        name: 'points',
        label: 'Five points',
        kind: 'list',
        example:
          'Dims by itself as the sun sets; Runs ten hours on one charge; Folds flat for a bag; Made of recycled aluminium; Light of 450 lumens',
      },
      { name: 'box', label: 'In the box', kind: 'text', required: false, example: 'Lamp, cable and bag' },
      { name: 'warranty', label: 'Warranty in years', kind: 'number', required: false, example: '5' },
    ],
  },
  technical: {
    name: 'Technical description',
    description: 'For buyers who compare data sheets: what it is, what it fits, what it cannot do.',
    framework: 'direct',
    prompt: `Write a technical description of at most 200 words for {{ reader }}. Title of at most 60 characters with the model.
First sentence: what it is, for what use, and the one figure that decides.
{% for spec in specs %}- Feature: {{ spec }}
{% endfor %}- Works with: {{ fits | join: ", " }}
{% if standard %}- Standard: {{ standard }}
{% endif %}{% if sheet %}- Link: {{ sheet }}
{% endif %}Then the figures as a table with units, what it works with, and what it does not do: {{ limits }}
No advertising words. Where a figure depends on conditions, give them or write [conditions].`,
    variables: [
      {
        name: 'reader',
        label: 'Reader',
        kind: 'choice',
        choices: ['engineers', 'purchasers', 'installers'],
        example: 'purchasers',
      },
      {
        name: 'specs',
        label: 'Data',
        kind: 'list',
        example: '450 lumens at 6 W; 2700 to 5000 K; Battery of 5200 mAh',
      },
      { name: 'fits', label: 'Works with', kind: 'list', example: 'USB-C chargers; Matter; Home Assistant' },
      { name: 'limits', label: 'What it does not do', kind: 'text', example: 'Not for outdoor use' },
      {
        name: 'standard',
        label: 'Standard',
        kind: 'text',
        required: false,
        example: 'IEC 62471 exempt group',
      },
      {
        name: 'sheet',
        label: 'Data sheet',
        kind: 'link',
        required: false,
        example: 'https://example.com/sheet.pdf',
      },
    ],
  },
  'how-to-use': {
    name: 'Description by use',
    description: 'Sells by showing the first use, step by step.',
    framework: 'how_to',
    prompt: `Write a description of 100 to 160 words that shows how the product is used the first time. Title of at most 60 characters.
The occasion: {{ occasion }}
{% for step in steps %}- Step {{ forloop.index }}: {{ step }}
{% endfor %}{% if care %}- Care: {{ care }}
{% endif %}{% if minutes %}- Time needed: {{ minutes }} minutes
{% endif %}Open with the occasion in one sentence. Number the steps and begin each with a verb; say after the last what the buyer now has.
Close with care and what to do if it does not work.`,
    variables: [
      { name: 'occasion', label: 'Occasion', kind: 'text', example: 'The first coffee on a Saturday' },
      {
        name: 'steps',
        label: 'Steps',
        kind: 'list',
        example: 'Grind 18 g of beans; Pour 300 ml at 94 degrees; Wait for three minutes',
      },
      { name: 'care', label: 'Care', kind: 'text', required: false, example: 'Rinse with warm water only' },
      { name: 'minutes', label: 'Minutes it takes', kind: 'number', required: false, example: '5' },
    ],
  },
}
