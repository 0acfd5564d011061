import type { BuiltInTexts } from '../built-in.ts'

export const email: BuiltInTexts = {
  aida: {
    name: 'Sales e-mail',
    description: 'From a subject that earns the opening to one clear action.',
    framework: 'aida',
    prompt: `Write a sales e-mail in four moves: attention, interest, desire, action.
Subject of at most 60 characters, preheader of at most 100 that adds to the subject rather than repeating it. Body of 120 to 180 words.
- Offer: {{ offer }}
- Audience: {{ audience }}
- Result: {{ result }}
{% if proof %}- Proof: {{ proof }}
{% endif %}- Call to action: {{ action }}
- Link: {{ link }}
Open with the reader's situation, not with the company. Give the result before the features. Ask for one thing only, and ask once.`,
    variables: [
      { name: 'offer', label: 'Offer', kind: 'text', example: 'Fieldnote, a reporting tool for agencies' },
      { name: 'audience', label: 'For whom', kind: 'text', example: 'account managers at small agencies' },
      { name: 'result', label: 'What they gain', kind: 'text', example: 'Cut reporting time by 40 %' },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: '320 agencies use it' },
      { name: 'action', label: 'Call to action', kind: 'text', example: 'Start your free trial' },
      { name: 'link', label: 'Link', kind: 'link', example: 'https://example.com/trial' },
    ],
  },
}
