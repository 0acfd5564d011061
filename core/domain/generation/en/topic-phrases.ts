import type { PhraseBank } from '../phrases.ts'

export const TOPIC_PHRASES: PhraseBank['topics'] = {
  time: {
    problem: [
      'The week fills up before the important work begins.',
      'Time goes missing in small amounts, and nobody sends a bill for it.',
    ],
    detail: [
      'Decide now what the free time is for, or it will fill itself.',
      'Small savings come back every week, and it’s the coming back that you notice.',
      'It’s time you can plan with instead of chasing.',
      'Measure it once before and once after; the difference is yours to see.',
    ],
  },
  money: {
    problem: [
      'Costs creep. No single one is worth a fight, and together they are a budget.',
      'It’s hard to save on something you pay for without looking.',
    ],
    detail: [
      'Put the figure next to what you spend today, and the sum does the talking.',
      'What you don’t spend here is free for something that shows.',
      'It’s the kind of saving nobody has to give anything up for.',
      'Run the sum for a whole year, not for a month.',
    ],
  },
  price: {
    problem: [
      'The price you see first is seldom the price you pay.',
      'Asking “what does it cost?” shouldn’t need an appointment.',
    ],
    detail: [
      'A clear figure lets you compare before you decide.',
      'You know what to expect before you talk to anyone.',
      'Set it against what you use today, and the comparison is a fair one.',
      'One figure in the open is worth more than three on request.',
    ],
  },
  ease: {
    problem: [
      'Good intentions tend to end at the set-up screen.',
      'If it needs a manual, it will wait until somebody has time to read it.',
    ],
    detail: [
      'What’s easy to begin gets begun.',
      'The fewer steps there are, the sooner it becomes a habit.',
      'You can hand it to a colleague without a training day.',
      'Less to learn also means less to forget.',
    ],
  },
  quality: {
    problem: [
      'Plenty of things look good on the first day. The hundredth is the test.',
      'Cheap is easy to spot, and good takes longer to notice.',
    ],
    detail: [
      'You feel it before you can put it into words.',
      'Look closely at the details: they’re the parts nobody could leave to chance.',
      'It’s what still pleases you when the novelty has gone.',
      'Good making is quiet. It mostly shows in what doesn’t go wrong.',
    ],
  },
  energy: {
    problem: [
      'What runs all day is easily forgotten, until the bill arrives.',
      'Most waste is a habit, and habits don’t show up on a receipt.',
    ],
    detail: [
      'It’s good for the bill and easy on the conscience.',
      'What isn’t used doesn’t have to be paid for, and doesn’t have to be made.',
      'You don’t have to change a habit to see the effect.',
      'Little by little is how it adds up here.',
    ],
  },
  security: {
    problem: ['Nobody thinks about security on a good day.', 'Trust is slow to build and quick to lose.'],
    detail: [
      'Ask who can see what, and insist on a clear answer.',
      'It’s the part you hope never to notice, and the first a careful buyer checks.',
      'Peace of mind is hard to measure and easy to miss.',
      'Put it on the list of questions for anyone you compare.',
    ],
  },
  support: {
    problem: [
      'When something’s wrong, you want a person, not a form.',
      'Help tends to be closest when it isn’t needed.',
    ],
    detail: [
      'A good answer is worth most in the first five minutes.',
      'It’s reassuring to know who picks up.',
      'You find out what help is worth on the day you need it.',
      'Ask a question early; the answer will tell you a lot.',
    ],
  },
  fit: {
    problem: [
      'New tools are easy to buy and hard to fit in.',
      'Copying things from one place to another isn’t a job anyone applied for.',
    ],
    detail: [
      'What works with the things you have doesn’t ask you to start over.',
      'Make a list of what you use today and check it line by line.',
      'The fewer gaps between your tools, the fewer things fall through.',
      'It saves the evening you’d have spent on moving things across.',
    ],
  },
  comfort: {
    problem: [
      'You put up with small discomforts because each is so small.',
      'By the end of the day you feel what you didn’t notice in the morning.',
    ],
    detail: [
      'You’ll notice it most at the end of a long day.',
      'Comfort is what lets you forget about the thing and get on.',
      'It’s a quiet kind of good, and it stays.',
      'Once you’re used to it, it’s hard to go back.',
    ],
  },
  team: {
    problem: [
      'Everyone has a version, and nobody has the right one.',
      'Most delays are a question that waited for an answer.',
    ],
    detail: [
      'When everyone looks at the same thing, half the messages become unnecessary.',
      'It’s easier to agree on something you can all see.',
      'Start with two people. The rest will ask.',
      'Fewer hand-overs leave fewer places for things to get lost.',
    ],
  },
  learning: {
    problem: [
      'There’s no lack of advice. What’s missing is an order to take it in.',
      'Learning on the side works until the side is full.',
    ],
    detail: [
      'Bring one question of your own; it makes the rest stick.',
      'What you try out the same day is what you’ll keep.',
      'Take one idea from it and use it within a week.',
      'It’s time well spent if one habit changes.',
    ],
  },
  taste: {
    problem: [
      'Most of what’s easy to get tastes like it.',
      'A good description is no promise of a good taste.',
    ],
    detail: [
      'Try it plain first, before you add anything.',
      'Take a second sip or bite before you make up your mind.',
      'Share it with someone, and compare what each of you finds.',
      'Taste is the one thing no description can settle.',
    ],
  },
  origin: {
    problem: [
      'A label often says where something was packed, and little about where it began.',
      'It’s hard to care about a thing that comes from nowhere.',
    ],
    detail: [
      'Knowing where something comes from tells you how it was made, and by whom.',
      'It’s a story you can check, which makes it a good one.',
      'A place and a pair of hands: that’s more than most labels give you.',
      'Ask about it. People who make things like to talk about them.',
    ],
  },
  delivery: {
    problem: [
      'Waiting is easy to bear when you know for how long.',
      'The best order of the year can be spoiled by the last mile.',
    ],
    detail: [
      'You can plan around it, which is half the point.',
      'Knowing when it comes is nearly as good as having it.',
      'It takes one worry off the list.',
      'Note the day, and leave the rest to us.',
    ],
  },
  growth: {
    problem: [
      'More effort doesn’t always mean more results.',
      'Growth is pleasant to talk about and hard to trace to a cause.',
    ],
    detail: [
      'Write down where you stand today, so that you can see the change.',
      'Give it a fair test: one change at a time, and enough of a run.',
      'Look at the whole month, not at the best day.',
      'It’s a result you can count, so count it.',
    ],
  },
  freedom: {
    problem: ['It’s always easier to sign up than to leave.', 'Commitments feel light on the first day.'],
    detail: [
      'You can change your mind, so you can decide sooner.',
      'It keeps the risk small and the choice yours.',
      'A way out is a sign of confidence in what’s inside.',
      'That makes trying it a much smaller decision.',
    ],
  },
  insight: {
    problem: [
      'Plenty is measured. Less of it gets read.',
      'A decision made on a hunch is hard to explain afterwards.',
    ],
    detail: [
      'Look at it on the same day each week, and the pattern shows.',
      'One figure you act on is worth ten you only look at.',
      'It turns “I think” into “I can show you”.',
      'Good questions come from seeing things side by side.',
    ],
  },
  lasting: {
    problem: [
      'Many things are built to be replaced.',
      'The second purchase is the one that makes it expensive.',
    ],
    detail: [
      'Divide the price by the years, and look again.',
      'What lasts only has to be chosen once.',
      'It’s one thing fewer to think about for a good while.',
      'The longer you keep it, the better the decision gets.',
    ],
  },
}
