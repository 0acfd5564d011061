import type { GeneralEssay } from '../essays.ts'

/** What helps with any decision, for the points and the lengths that no topic covers. */
export const GENERAL_ESSAY: GeneralEssay = {
  explain: [
    'A point like this is easy to nod at and easy to forget. Give it a place in your own week: think of the last time it would have made a difference, and of the next time it might. If both come to mind at once, it belongs near the top of your list.',
    'Read it as a claim that can be tested. What would you have to see to believe it, and where would you look? Once you have an answer, the rest of the decision is easier, because you are comparing facts and not impressions.',
    'It is worth asking how many others can say the same. Some will, in other words, and some will turn out to mean something else. Put the wordings side by side, and you will see quickly which of them commit to anything.',
    'Details like this one decide more than they seem to. They are what people mention when a friend asks, long after the headline has been forgotten. So take a moment to picture it in use, on an ordinary day and in your own hands.',
    'Not everyone will care about this equally, and that is fine. If you do, you already know why. If you don’t, ask the person who will use it most; they often see at once what the buyer overlooks.',
    'The useful thing about a plain statement is that it leaves little room. Either it holds or it doesn’t, and you will know within days of use. Keep the sentence, and come back to it then.',
  ],
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
      doubt: '“It sounds too good.”',
      reply:
        'Take the boldest sentence on this page and ask for the evidence. What remains after that is what you are choosing.',
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
}
