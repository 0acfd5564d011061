import type { PhraseBank } from '../phrases.ts'

export const TONES: PhraseBank['tones'] = {
  neutral: {},
  friendly: {
    beforeAction: ['Fancy a look?', 'Come and see:', 'We’d love to show you more.'],
    hook: [
      'We’ve got something to show you: {thing}.',
      'Got a minute? Then let us show you {ref}.',
      'Good news for {audience}: {mid}.',
      'Here’s a small thing that makes a day nicer: {mid}.',
    ],
    greeting: ['Hi there,', 'Hello there,'],
    ctaLead: ['Fancy a look? {Cta}.', 'Come and see: {cta}.', 'We’d love to show you more. {Cta}.'],
    close: [
      'That’s it from us. Have a look at {ref} whenever you have a quiet minute.',
      '{?points}We hope one of these points made you nod.',
      'Take your time with it. {Ref} will be there when you’re ready.',
    ],
    signOff: ['Talk soon,', 'Warm wishes,', 'See you soon,'],
    comment: ['We’d love to hear what you think.', 'Tell us in the comments: which one’s yours?'],
  },
  professional: {
    beforeAction: ['To take the next step:', 'If this meets your needs:', 'When it suits you:'],
    hook: [
      '{Thing}: a short summary for {audience}.',
      'The following points set out what {ref} [offers|offer].',
      'A decision is easier with the facts in one place. These are the facts about {ref}.',
      'This is a concise introduction to {ref}.',
    ],
    greeting: ['Good day,', 'Hello,'],
    ctaLead: [
      'To take the next step, {cta}.',
      'If this meets your needs, {cta}.',
      'When it suits you, {cta}.',
    ],
    close: [
      'These are the points that matter in an assessment of {ref}.',
      'We trust this gives you a sound basis for a decision.',
      'The facts above should be enough to judge whether {ref} [meets|meet] your needs.',
    ],
    signOff: ['Kind regards,', 'Yours sincerely,'],
    comment: ['Which criterion weighs most in your decisions?', 'How does your organisation approach this?'],
  },
  confident: {
    beforeAction: ['You’ve seen the points.', 'Don’t take our word for it.', 'Decide for yourself:'],
    hook: [
      '{Claim}. No small print in that sentence.',
      'Judge {ref} by one thing: {mid}.',
      'Here’s the point, without the drum roll: {mid}.',
    ],
    ctaLead: [
      'You’ve seen the points. {Cta}.',
      'Don’t take our word for it. {Cta}.',
      'Decide for yourself: {cta}.',
    ],
    close: [
      'We stand by every line of this. Check it.',
      'That’s {ref}. We’re happy to be compared.',
      'Hold {ref} to all of it.',
    ],
    comment: ['Disagree? Tell us why.', 'What would it take to change your mind?'],
  },
  playful: {
    beforeAction: ['Go on, you know you want to:', 'Your move:', 'No drum roll needed:'],
    hook: [
      'Plot twist: {mid}.',
      'Psst, {audience}. This one’s for you.',
      'Your to-do list called. It would like to meet {ref}.',
    ],
    greeting: ['Hey there,', 'Hello you,'],
    ctaLead: ['Go on, you know you want to: {cta}.', 'Your move: {cta}.', 'No drum roll needed. {Cta}!'],
    close: [
      'That’s all, no encore. Well, maybe one: {mid}.',
      'You made it to the end, which says something about you and {ref}.',
      'Read it, liked it? Then you and {ref} should meet.',
    ],
    signOff: ['Cheers,', 'Off you go,'],
    comment: ['Hands up: who’s been there?', 'Confess in the comments.'],
  },
  urgent: {
    beforeAction: [
      'Don’t wait for a better moment:',
      'Today is a good day for it:',
      'Do it now, while you’re here:',
    ],
    hook: [
      '{DateTop}. Here’s what you need to know about {ref}.',
      'Before you put this off: {mid}.',
      'If {ref} [is|are] on your list, move it to the top.',
      'Don’t leave this one for later: {mid}.',
    ],
    ctaLead: [
      'Don’t wait for a better moment: {cta}.',
      'Today is a good day for it: {cta}.',
      'Do it now, while you’re here: {cta}.',
    ],
    close: [
      'Later tends to mean never. Decide on {ref} today.',
      'You have the facts. Now’s the moment to use them.',
    ],
    comment: ['What’s keeping you?', 'Still on the fence? Ask us now.'],
  },
  empathetic: {
    beforeAction: [
      'Whenever you feel ready:',
      'There’s no rush. When the time’s right:',
      'If it would help:',
    ],
    hook: [
      'Some days ask a lot of you. {Ref} [is|are] meant to ask a little less.',
      'You’re doing a lot already, so we’ll keep this short: {mid}.',
      'We know how it feels when the small things pile up.',
      'If this has been on your mind for a while, you’re in good company.',
    ],
    greeting: ['Hi there,', 'Hello,'],
    ctaLead: [
      'Whenever you feel ready, {cta}.',
      'There’s no rush. When the time’s right, {cta}.',
      'If it would help, {cta}.',
    ],
    close: [
      'Go at your own pace. {Ref} won’t run away.',
      'Whatever you decide, we hope this made it a little easier.',
      'You don’t have to sort out everything today. One small thing is a good start.',
    ],
    signOff: ['Take care,', 'With warm wishes,'],
    comment: ['How is it for you? We’re listening.', 'If you’ve been there, what helped?'],
  },
  inspiring: {
    beforeAction: ['Make the first move:', 'The first step is the one that counts:', 'Begin today.'],
    hook: [
      'Good days are built from small decisions. This could be one of them.',
      'What would you begin if the way were clear?',
      'Every better habit starts somewhere. Let it be here: {mid}.',
      'Think of the work you’d be proud of. Then think of what stands in its way.',
    ],
    ctaLead: [
      'Make the first move: {cta}.',
      'The first step is the one that counts: {cta}.',
      'Begin today. {Cta}.',
    ],
    close: [
      'What you do with it is the interesting part. {Ref} only [opens|open] the door.',
      'Small steps, taken often, go a long way. Let this be one.',
      'The rest of this story is yours to write.',
    ],
    signOff: ['Onwards,', 'To a good start,'],
    comment: ['What will you start with?', 'What’s your first step?'],
  },
}
