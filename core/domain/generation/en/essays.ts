import type { Essays } from '../essays.ts'

/** True of each topic, whoever sells what: paragraphs, a thing to check, a question with its answer. */
export const ESSAYS: Essays = {
  time: {
    explain: [
      'Saved time is only worth something if it lands somewhere. Before you start, name the task that should get it: the call you keep putting off, the page nobody has proofread, an earlier evening. Otherwise the gap closes by itself, and after a month nobody can say where it went.',
      'The honest way to judge it is a plain log. Write down how long the job takes today, from the first click to the last, including the waiting. Do the same after two weeks. A difference you can read off a sheet convinces colleagues faster than any description.',
    ],
    check: 'Time the job once as you do it today, so that there is something to compare with.',
    question: 'How soon would I notice?',
    answer:
      'With anything that saves time, the first round is slower because it is new. Judge it from the third time on, when your hands know the way.',
  },
  money: {
    explain: [
      'Look at the whole sum rather than the line on the invoice. What you pay for something includes the hours around it, the repairs and the things it makes unnecessary. Put those in one column, then decide. The cheaper offer changes surprisingly often.',
      'A saving that repeats deserves more attention than one that happens once. Multiply it by the months you expect to use it, and set the result against the cost of changing. If the two are far apart, the decision is easy; if they are close, something other than money should decide.',
    ],
    check: 'Add up what you spend on this today, small items included.',
    question: 'Is it worth changing for this alone?',
    answer:
      'Sometimes, if the sum repeats. Work it out for a year and leave out everything you only hope for. What remains is a figure you can defend.',
  },
  price: {
    explain: [
      'A price that is stated openly does half the work of a sales talk. You can see whether it fits before you spend any time, compare it like for like, and come to a conversation with better questions than that one. It also makes things easier for whoever signs.',
      'When you compare, make sure both figures describe the same thing: the same period, the same extras, the same number of people or pieces. Most disappointments with prices begin with two columns that looked alike and were not.',
    ],
    check: 'Check what is included, for how long, and what comes on top.',
    question: 'What should I ask about the price?',
    answer:
      'Three things: what is included, what happens when your needs grow or shrink, and how long the figure holds. If the answers fit on one line each, you know enough.',
  },
  ease: {
    explain: [
      'Being easy to use is no luxury. It decides whether something is used on a tired Thursday or only on the day it was introduced. The test is a plain one: hand it to someone who has not read anything about it, say nothing, and watch where they hesitate.',
      'What one person finds simple has to stay simple for the next. Think of the colleague who joins in spring, or the relative who borrows it. If you can explain it while walking to the door, it will still be in use a year from now.',
    ],
    check: 'Let someone try it who has not read this page.',
    question: 'Do I need to prepare anything?',
    answer:
      'Only a real task. Clear a quarter of an hour, keep something of your own at hand instead of an invented example, and stop when it is done. You will know by then.',
  },
  quality: {
    explain: [
      'Quality shows in the places that nobody photographs: an edge, a seam, the back of a page, the way a mistake is put right. Look there first. Whoever took care where few people look has usually taken care of the rest as well.',
      'It helps to ask what was left out. Every good thing is the result of decisions against something, and makers who can name theirs tend to know why the rest is there. The answer tells you more than a list of materials.',
    ],
    check: 'Look at the parts that nobody shows in pictures.',
    question: 'How can I tell from here?',
    answer:
      'You can’t, entirely, and that is a fair point. Ask for a sample, a trial or a second pair of eyes, and compare it side by side with what you know.',
  },
  energy: {
    explain: [
      'Consumption is a cost that hides in plain sight. It arrives late, mixed with everything else, and rarely has a name on it. That is why a lower figure is best noted next to the old one, on the same sheet, for the same number of days.',
      'The larger effect is one that no meter shows. Once people see that less is enough in one place, they begin to look at others: the light in the corridor, the delivery that could wait, the thing that is never switched off. Habits travel.',
    ],
    check: 'Note today’s reading, so that you can see the difference later.',
    question: 'Does a small saving matter?',
    answer:
      'On its own, a little. Every day, rather more. What makes it worth having is that nobody needs to remember it.',
  },
  security: {
    explain: [
      'Security is mostly a matter of dull questions asked in time. Who can see this? Where is it kept, and for how long? What happens on the day somebody leaves? Good answers are short, and they are the same whoever you ask.',
      'Security is a habit rather than a purchase. Decide who needs access and give it to those people alone, look at the list twice a year, and agree on whom to call when something seems odd. With that in place, the technical part has something to stand on.',
    ],
    check: 'Ask where your data is kept and who can reach it.',
    question: 'What should I ask about security?',
    answer:
      'Ask for the answer in writing: what is stored, who can read it, how you get it back and how it is deleted. Then show it to the most sceptical person you know.',
  },
  support: {
    explain: [
      'Help has a price even when it costs nothing: the time until it comes. Ten minutes of waiting with a customer on the line are longer than a day with nothing due. So ask less about how friendly the help is, and more about when somebody answers.',
      'A good way to find out is to ask something real before you decide. Take a question whose answer matters to you, send it at an awkward hour, and read what comes back. It tells you whether somebody read it, and whether they know.',
    ],
    check: 'Send one real question and see who answers, and how.',
    question: 'Who helps when I’m stuck?',
    answer:
      'Find that out before you need it: the channel, the hours and the name, if there is one. Keep it where everyone who might need it can see it.',
  },
  fit: {
    explain: [
      'The best tool is the one that leaves the rest of your day alone. Before you change anything, draw the way a piece of work takes today, from the first note to the last file, and mark where this would come in. Two arrows are fine; seven are a project.',
      'Ask about the way out as well as the way in. What goes in should come out complete, in a form that something else can read, and without a phone call. You may never need it, but knowing it changes how freely you can begin.',
    ],
    check: 'List what it has to work with, and try the most awkward one first.',
    question: 'Will it work with what I have?',
    answer:
      'Take the three things it must get along with and try those, with your own files. A promise about formats is good; your own file, opened on your own desk, is better.',
  },
  comfort: {
    explain: [
      'Discomfort is easy to put up with, because each single moment of it is bearable. What adds up is the hour in which you shift, squint or sigh, and are a little less with what you were doing. Take that away and nothing spectacular happens. You just keep going.',
      'You cannot judge comfort in a minute. Give it an ordinary evening, with ordinary light and an ordinary task, and pay attention to the end of it instead of the beginning. If you forgot about it, that is the best review there is.',
    ],
    check: 'Try it for a whole evening before you judge.',
    question: 'How long should I try it?',
    answer:
      'Long enough to stop thinking about it. For most people that is a few days of normal use, not an hour in a shop.',
  },
  team: {
    explain: [
      'Work gets lost between people, seldom within them. One waits for an answer, another has an older version, a third was never told. Anything that lets everyone look at the same thing at the same moment removes more of that than another meeting could.',
      'Begin with the two people who hand work to each other most often, and let them agree on one rule: where the current version is. If it holds for a fortnight, the others will want to join. A rule that was asked for lasts longer than one that was announced.',
    ],
    check: 'Agree where the current version lives, and write it down.',
    question: 'How do I bring the others along?',
    answer:
      'Show it rather than announce it. Do one piece of real work in it with a colleague, and let the result go round. Those who profit from it first will do the explaining.',
  },
  learning: {
    explain: [
      'People remember what they use. So the useful question is how soon you can try it: the same afternoon, on something of your own, with a result that someone else can see. Plan that hour before you plan the rest.',
      'It helps to come with a question that bothers you. It gives you something to listen for, something to ask, and a way of telling afterwards whether it was worth it. Put it on the first page and come back to it at the end.',
    ],
    check: 'Write down the question you want answered.',
    question: 'Do I need to know anything beforehand?',
    answer:
      'Bring a question and something of your own to work on. Both are worth more than having read up on it.',
  },
  taste: {
    explain: [
      'Taste is a matter of attention as much as of liking. Give the first one a quiet moment: smell before you taste, go slowly, and name what you notice in your own words, however odd. Descriptions help you look; they should not tell you what to find.',
      'Taste changes with what stands around it. The same thing is different in the morning and after dinner, on its own and with something sweet. If the first encounter leaves you undecided, move it to another hour before you make up your mind.',
    ],
    check: 'Try it twice, at different times of the day.',
    question: 'Will I like it?',
    answer:
      'Only you can say. Think of what you usually enjoy, compare that with the description, and start with the smallest amount there is.',
  },
  origin: {
    explain: [
      'Where something comes from is more than a romantic detail. It tells you who decided about it, under which conditions, and whom to ask when you want to know more. A name and a place can be checked. An adjective cannot.',
      'Origin is what makes one year different from another. Things that are grown or made by hand carry their season and their maker with them, and small differences are a sign that nobody evened them out. Take them as part of what you are getting.',
    ],
    check: 'Ask who made it and where, and listen to how they answer.',
    question: 'How do I know that’s true?',
    answer:
      'Ask for a name. Producers, workshops and dates can be looked up, and whoever works with them is usually glad that someone wants to know.',
  },
  delivery: {
    explain: [
      'A wait weighs less when it has an end. A day you know about lets you plan the rest: who is at home, what can be promised, when to begin. It is a small piece of information, and it saves the larger part of the questions.',
      'Make it easy for whoever brings it. A full address, a telephone number and a place for the parcel when nobody opens are dull to type, and they decide most of what can go wrong. Do it once, carefully, and it is done.',
    ],
    check: 'Check the address and the last day for ordering.',
    question: 'What if nobody’s at home?',
    answer:
      'Name a neighbour or a safe place when you order. That one line settles more than any tracking page.',
  },
  growth: {
    explain: [
      'More is only a result if you can say what caused it. Change one thing, leave the rest as it is, and let it run long enough to outlast a good week and a bad one. It is slower than trying everything at once, and at the end you know something.',
      'Choose the figure before you begin, and choose one that somebody would miss: orders, bookings, replies from the right people. Visits and applause are pleasant, but nobody can pay an invoice with them. Keep the figure where everyone involved can see it.',
    ],
    check: 'Choose the one figure that should move, and note where it stands.',
    question: 'What result can I expect?',
    answer:
      'Nobody can say honestly without knowing your numbers. What you can do is set a level at which you would go on, and a date on which you will look.',
  },
  freedom: {
    explain: [
      'Being able to leave changes how you begin. You can try it with a real task instead of a cautious one, since nothing has to last that doesn’t deserve to. Put a date in the calendar on which you decide, and until then use it as if it were yours.',
      'Read the sentence about leaving before the one about joining. How much notice, in which form, and what happens to what you have put in? If all three answers fit on a card, you can think about the question that matters, which is whether it helps.',
    ],
    check: 'Note the date by which you will decide.',
    question: 'What happens if I change my mind?',
    answer:
      'Look in the terms for the notice and the form it takes, and put the date in your calendar today. A decision with a date is one you will actually make.',
  },
  insight: {
    explain: [
      'A figure is an answer, and it helps to have a question first. Before you look at anything, write down what you would do if it were high and what you would do if it were low. If the two are the same, you can skip it with a clear conscience.',
      'Regularity beats detail. The same few numbers, seen by the same people on the same day, will show you a change long before a thorough report does. Keep a line for remarks beside them: by spring you will want to know what happened in that week.',
    ],
    check: 'Write down the one question the figures should answer.',
    question: 'Which figure should I watch?',
    answer:
      'The one that would make you do something different on Monday. If none comes to mind, start with the one your last argument was about.',
  },
  lasting: {
    explain: [
      'Things that last ask for one good decision in place of several quick ones. It is worth being slow about it: look at the parts that move, the ones that wear, and whether each of them can be replaced. That tells you more about the years ahead than the finish does.',
      'A promise about time is only as good as the paper it stands on. Keep the receipt where you will find it, note what is covered and whom to write to, and you have turned a reassuring sentence into something you can use.',
    ],
    check: 'Keep the receipt, and note what the promise covers.',
    question: 'What if something breaks?',
    answer:
      'Look up beforehand what is covered, for how long and whom to write to. It takes a few minutes now and saves an afternoon later.',
  },
}
