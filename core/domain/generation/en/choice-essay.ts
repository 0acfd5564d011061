import type { GeneralEssay } from '../essays.ts'

/** What helps whoever chooses among offers, whatever they are. */
export const CHOICE_ESSAY: GeneralEssay = {
  doubts: [
    {
      doubt: '“What I have still works.”',
      reply:
        'Good, then there is no hurry. Compare the two on one ordinary day, and change only if you would miss the new one.',
    },
    {
      doubt: '“It isn’t the right moment.”',
      reply:
        'It seldom is. Pick the smallest step that would tell you something, and leave the rest for when the answer is in.',
    },
    {
      doubt: '“I’d have to convince the others first.”',
      reply:
        'One example does that better than an argument. Try it yourself on something real, and show what came of it.',
    },
    {
      doubt: '“I’ve been disappointed before.”',
      reply:
        'Then you know what to look for. Write down what went wrong last time, and check that one thing before anything else.',
    },
    {
      doubt: '“How do I know it’s right for me?”',
      reply:
        'Take the point that matters most to you and try it on a real case. One afternoon with your own example tells you more than any page.',
    },
  ],
  compare: [
    'If you are looking at several options, use the same yardstick for all of them. Write down the three things you cannot do without before you open the first page, because afterwards every list looks convincing. Give each option one line for each point, in your own words, and leave the adjectives out. Where you cannot fill in a line, ask; the way the answer comes is part of the answer.',
    'Start from your own use rather than from what is on offer. How often will you need it, for how long, and who else is involved? Three honest answers rule out most of the choices, and they do it before any price has been mentioned. What is left deserves a closer look: read the small print of two, not the headlines of ten.',
  ],
  plan: [
    'Put the points in the order that matters to you, not in the order they’re written.',
    'Cross out what you wouldn’t miss.',
    'Find out the one thing you still don’t know.',
    'Sleep on it once, not ten times.',
  ],
  leaveIt: [
    'It is only fair to say this as well: if nothing on this page reminds you of something from your own week, there is no reason to hurry: keep it, and come back when it does. If you need an answer that isn’t here, ask before you decide. And if what you have now does the job and nobody complains, enjoy it.',
  ],
  afterwards: [
    'Whatever you decide, look back once. A month later is a good moment: you remember what you expected, and you know what came of it. Note the two side by side in a few lines and keep them. The next decision of this kind will take half as long, and it will be a better one, because it starts from something you have seen for yourself.',
  ],
  tips: [
    'Compare it with what you use today, not with an ideal.',
    'Ask the one question that would change your mind.',
    'Decide what would count as a good result before you start.',
    'Share this page with whoever decides with you.',
  ],
  start: [
    'Write down what you need most, in one line.',
    '{?points}Compare what you need with the points on this page.',
    'Ask about anything that isn’t clear.',
    'Try it on something small first.',
    'Decide what should be different in a month, and note it down.',
  ],
  headings: {
    doubts: ['Fair doubts', 'Fair questions'],
    compare: ['How to compare', 'Side by side'],
    plan: ['A short plan', 'Deciding without fuss'],
    leaveIt: ['When it’s not for you', 'If you’re undecided'],
    afterwards: ['Afterwards', 'Looking back'],
    tips: ['Before you decide', 'How to judge it', 'Making up your mind'],
  },
}
