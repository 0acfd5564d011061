import type { BuiltInTexts } from '../built-in.ts'

export const videoScript: BuiltInTexts = {
  'short-aida': {
    name: 'Short vertical video',
    description: 'Fifteen to sixty seconds that work without sound.',
    framework: 'aida',
    prompt: `Write a script for a vertical video of {{ seconds }} seconds. About 2.3 spoken words a second, so at most {{ seconds | times: 23 | divided_by: 10 | round }} words of voice.
Scenes with their time, VISUAL, VOICE and TEXT ON SCREEN (at most 7 words, readable in two seconds).
What happens in the first two seconds: {{ hook }}
{% for point in points %}- Benefit: {{ point }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}Attention in the first two seconds, without a logo. Interest and desire: one thing shown, not told. Action: said and shown in the last three seconds.
It must make sense with the sound off. Keep text out of the lowest fifth of the picture, where the platform's buttons are.`,
    variables: [
      { name: 'seconds', label: 'Seconds', kind: 'number', example: '30' },
      { name: 'hook', label: 'First picture', kind: 'text', example: 'A hand switches off a glaring bulb' },
      {
        name: 'points',
        label: 'What to show',
        kind: 'list',
        example: 'Dims by itself as the sun sets; Runs ten hours without a cable',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/lumen' },
    ],
  },
  'spot-pas': {
    name: 'Thirty-second spot',
    description: 'A problem, its sting and its solution in five scenes.',
    framework: 'pas',
    prompt: `Write a spot of 30 seconds: at most 5 scenes and 68 spoken words. For each scene its time, VISUAL and VOICE.
The problem as one picture: {{ problem }}
What makes it worse: {{ sting }}
- Benefit: {{ solution }}
{% if proof %}- Proof: {{ proof }}
{% endif %}Problem until second 8, consequence until 14, solution until 24, name and call to action to the end.
{% if voice == "no voice" %}Nobody speaks: everything is told by pictures and by text on screen.
{% else %}Spoken by: {{ voice }}.
{% endif %}Write sentences that can be said in one breath. No list of features.`,
    variables: [
      {
        name: 'problem',
        label: 'Problem as a picture',
        kind: 'text',
        example: 'A woman copies numbers at midnight',
      },
      {
        name: 'sting',
        label: 'What makes it worse',
        kind: 'text',
        example: 'Her client only reads page one',
      },
      { name: 'solution', label: 'Solution', kind: 'text', example: 'Send one page that writes itself' },
      { name: 'proof', label: 'Proof', kind: 'text', required: false, example: '320 agencies use it' },
      {
        name: 'voice',
        label: 'Who speaks',
        kind: 'choice',
        choices: ['narrator', 'person in the picture', 'no voice'],
        example: 'narrator',
      },
    ],
  },
  tutorial: {
    name: 'Tutorial',
    description: 'Shows one task from start to finish, so that viewers can do it along.',
    framework: 'how_to',
    prompt: `Write a tutorial of about {{ minutes }} minutes (130 spoken words a minute). For each scene its time, VISUAL (what is clicked or held) and VOICE.
The finished result, shown in the first ten seconds: {{ result }}
{% for step in steps %}- Step {{ forloop.index }}: {{ step }}
{% endfor %}{% if link %}- Link: {{ link }}
{% endif %}One scene per step: say it, do it, show how one can tell that it worked. Say where the picture should be magnified.
{% if pitfall %}Show this going wrong once, and the way back: {{ pitfall }}
{% endif %}Close with the result again and one next step. Add chapter marks and a title of at most 70 characters.`,
    variables: [
      {
        name: 'result',
        label: 'Finished result',
        kind: 'text',
        example: 'A report that sends itself on the first of the month',
      },
      {
        name: 'steps',
        label: 'Steps',
        kind: 'list',
        example: 'Connect your ad accounts; Choose a dashboard; Set the day it is sent',
      },
      { name: 'minutes', label: 'Minutes', kind: 'number', example: '4' },
      {
        name: 'pitfall',
        label: 'What can go wrong',
        kind: 'text',
        required: false,
        example: 'Two accounts with the same name',
      },
      { name: 'link', label: 'Link', kind: 'link', required: false, example: 'https://example.com/learn' },
    ],
  },
  testimonial: {
    name: 'Customer film',
    description: 'Questions and a cut that let a customer tell it in their own words.',
    framework: 'case_study',
    prompt: `Write the plan for a film of {{ seconds }} seconds with {{ person }}: eight questions for the interview, then scenes with time, VISUAL and what the answer should be about. Put no words into the customer's mouth; mark each as [answer].
- Before: {{ before }}
- Result: {{ result }}
{% for place in places %}Can be filmed: {{ place }}
{% endfor %}Order of the film: the person at work, the problem, the decision, the change, the result with its figure on screen, what they would tell others.
Questions begin with how, what or when, so that nobody can answer yes or no. Ask for permission to use name, picture and figure.`,
    variables: [
      {
        name: 'person',
        label: 'Person',
        kind: 'text',
        example: 'Ana Ruiz, head of accounts at Harbour & Co',
      },
      {
        name: 'before',
        label: 'Where they began',
        kind: 'text',
        example: 'The team copied figures for three days each month',
      },
      { name: 'result', label: 'Result', kind: 'text', example: 'Reports take 4 hours instead of 3 days' },
      {
        name: 'places',
        label: 'What can be filmed',
        kind: 'list',
        example: 'The office in the morning; A client meeting',
      },
      { name: 'seconds', label: 'Seconds', kind: 'number', example: '90' },
    ],
  },
  'brand-story': {
    name: 'Brand film',
    description: 'A minute or two about why something exists, in pictures.',
    framework: 'story',
    prompt: `Write a brand film of {{ seconds }} seconds. For each scene its time, VISUAL, VOICE and SOUND; at most two spoken words a second, and some scenes without any.
- Scene: {{ opening }}
What stands against it: {{ obstacle }}
- Result: {{ outcome }}
The mood: {{ mood }}
One person whom we follow, one want, one obstacle, one change. The product is seen before it is named, and named once.
Last scene: a picture that answers the first. No slogan unless the brief gives one. Invent no dates, awards or people.`,
    variables: [
      {
        name: 'opening',
        label: 'First scene',
        kind: 'text',
        example: 'A roastery before sunrise and one lit window',
      },
      {
        name: 'obstacle',
        label: 'Obstacle',
        kind: 'text',
        example: 'Beans bought by price and never by farm',
      },
      { name: 'outcome', label: 'How it ends', kind: 'text', example: 'Four families set their own price' },
      {
        name: 'mood',
        label: 'Mood',
        kind: 'choice',
        choices: ['quiet', 'warm', 'bold', 'funny'],
        example: 'quiet',
      },
      { name: 'seconds', label: 'Seconds', kind: 'number', example: '90' },
    ],
  },
}
