import type { GeneralEssay } from '../essays.ts'

/** What helps whoever thinks of going somewhere, whatever is on there. */
export const VISIT_ESSAY: GeneralEssay = {
  doubts: [
    {
      doubt: '“I don’t have the time this week.”',
      reply:
        'Choose a day that is still free and write it in. A plan with a date tends to happen; one without tends to wait.',
    },
    {
      doubt: '“I’ve never been to anything like it.”',
      reply: 'A first time is a good time to ask. Bring one question, and see where the answer leads you.',
    },
    {
      doubt: '“It’s quite a way.”',
      reply: 'Put it together with something else you want to do nearby, and the way counts for half.',
    },
    {
      doubt: '“The others won’t want to come.”',
      reply:
        'Send them this page with one line of your own on why. If nobody joins, go alone: you will see more.',
    },
    {
      doubt: '“It may be crowded.”',
      reply: 'Ask which hours are the quiet ones before you choose yours.',
    },
  ],
  compare: [
    'Three questions settle most of the planning: when you are free, who comes with you, and how you get there. Answer them in that order. Then read the points on this page once more, because a day, an hour or a price that did not matter before may matter now. If an answer is missing here, ask before you set out; a short message saves a long way.',
    'Think of the people you would take along. What would each of them want to see or do first, and how long would they stay? Leave room for the one who looks at everything twice and for the one who gets hungry early. What is planned for the least patient person usually turns out well for everybody else.',
  ],
  plan: [
    'Choose a day, and a second one in case.',
    'Find out what has to be booked.',
    'Tell whoever is coming along.',
    'Set out early enough not to hurry.',
  ],
  leaveIt: [
    'It may not be for you, and that is fine. If nothing on this page makes you want to know more, spend the hour on something that does. If you are undecided, keep the page and come back to it when somebody asks what you could do together. And if you have a doubt that one answer would settle, ask for that answer first.',
  ],
  afterwards: [
    'When you are back, take five minutes. What would you tell a friend about it, what would you do differently, and would you go again? Write down two lines, or tell somebody on the same day. It is how a few hours become something you remember, and it makes the next plan of this kind an easy one.',
  ],
  tips: [
    'Check the day and the hour before you set out.',
    'Decide who comes along, and tell them today.',
    'Ask beforehand about anything you will need on the spot.',
    'Share this page with whoever decides with you.',
  ],
  start: [
    'Choose a day that suits you.',
    'Tell whoever is coming along.',
    'Ask about anything that isn’t clear.',
  ],
  headings: {
    doubts: ['Fair doubts', 'Second thoughts'],
    compare: ['Planning it', 'When, and with whom'],
    plan: ['A short plan', 'Before you set out'],
    leaveIt: ['When it’s not for you', 'If you’re undecided'],
    afterwards: ['Afterwards', 'When you’re back'],
    tips: ['Before you go', 'Good to have ready'],
  },
}
