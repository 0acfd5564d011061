import type { BuiltInTexts } from '../built-in.ts'

export const sms: BuiltInTexts = {
  offer: {
    name: 'Offer by SMS',
    description: 'Who, what, until when and how to leave, in one message.',
    framework: '4ps',
    prompt: `Write one text message of at most 160 characters, link and opt-out included. Only characters of GSM-7: no emoji, no curly quotes, no dashes longer than a hyphen, or the limit falls to 70.
- Offer: {{ offer }}
- Deadline: {{ deadline }}
{% if code %}- Code: {{ code }}
{% endif %}- Link: {{ link }}
Begin with the sender's name: {{ sender }}. Then promise, proof in a figure, the date, the link. End with “Reply STOP to opt out”.
No capitals for emphasis. Send only to people who have agreed, between 9:00 and 20:00 of their day.`,
    variables: [
      { name: 'sender', label: 'Sender', kind: 'text', example: 'Tempo Shoes' },
      { name: 'offer', label: 'Offer', kind: 'text', example: '20% off running shoes' },
      { name: 'deadline', label: 'Ends', kind: 'text', example: '30 April' },
      { name: 'code', label: 'Code', kind: 'text', required: false, example: 'RUN20' },
      { name: 'link', label: 'Short link', kind: 'link', example: 'https://example.com/run' },
    ],
  },
  reminder: {
    name: 'Appointment reminder',
    description: 'Time, place and how to change it.',
    framework: 'direct',
    prompt: `Write one reminder of at most 160 GSM-7 characters for {{ kind }}. No advertising in it: people may have agreed to reminders only.
- Date: {{ date }}
- Place: {{ place }}
{% if bring %}- Please bring: {{ bring }}
{% endif %}{% if link %}- Link: {{ link }}
{% endif %}Order: sender, what, day and time, place, how to change or cancel{% if hours %} (up to {{ hours }} hours before){% endif %}. No greeting; write the date so that nobody can read it the other way round.`,
    variables: [
      {
        name: 'kind',
        label: 'What for',
        kind: 'choice',
        choices: ['an appointment', 'an event', 'a delivery', 'a renewal'],
        example: 'an event',
      },
      { name: 'date', label: 'Date and time', kind: 'text', example: 'Thu 14 May, 19:00' },
      { name: 'place', label: 'Place', kind: 'text', example: '12 Mill Lane' },
      { name: 'bring', label: 'To bring', kind: 'text', required: false, example: 'your ticket' },
      { name: 'hours', label: 'Hours before to cancel', kind: 'number', required: false, example: '24' },
      {
        name: 'link',
        label: 'Short link to change it',
        kind: 'link',
        required: false,
        example: 'https://example.com/move',
      },
    ],
  },
  launch: {
    name: 'Launch by SMS',
    description: 'Tells customers first, in one message.',
    framework: 'aida',
    prompt: `Write one text message of at most 160 GSM-7 characters that tells {{ group }} about something new before others hear of it. No emoji, no curly quotes.
- News: {{ news }}
- Available: {{ available }}
- Link: {{ link }}
Sender, the news in at most 8 words, why it is for them, the link, “Reply STOP to opt out”. One sentence each, no exclamation mark.
Do not say “exclusive” unless nobody else can have it.`,
    variables: [
      {
        name: 'group',
        label: 'Who gets it',
        kind: 'choice',
        choices: ['regular customers', 'people on the list', 'past buyers'],
        example: 'people on the list',
      },
      { name: 'news', label: 'The news', kind: 'text', example: 'The spring coffee from Huila is here' },
      { name: 'available', label: 'Available', kind: 'text', example: 'From today' },
      { name: 'link', label: 'Short link', kind: 'link', example: 'https://example.com/huila' },
    ],
  },
  'win-back': {
    name: 'Win back by SMS',
    description: 'One friendly reason to return, and an easy way out.',
    framework: 'bab',
    prompt: `Write one text message of at most 160 GSM-7 characters to a customer who last bought {{ months }} months ago. No emoji, no curly quotes.
- Result: {{ change }}
{% if offer %}- Offer: {{ offer }}
{% endif %}- Link: {{ link }}
Sender, what is different now, {% if offer %}the offer, {% endif %}the link, “Reply STOP to opt out”. Do not mention how long they have been away.`,
    variables: [
      { name: 'months', label: 'Months since the last order', kind: 'number', example: '6' },
      {
        name: 'change',
        label: 'What is different now',
        kind: 'text',
        example: 'Delivery now takes two days',
      },
      { name: 'offer', label: 'Offer', kind: 'text', required: false, example: '10% off your next bag' },
      { name: 'link', label: 'Short link', kind: 'link', example: 'https://example.com/back' },
    ],
  },
}
