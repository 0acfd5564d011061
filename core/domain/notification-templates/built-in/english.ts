import { type BuiltInCatalogue, onEveryChannel } from './words.ts'

const SEEN =
  'You get this because you work in {{ workspace }} and had not seen it there. Choose what you are told in Settings → Notifications.'
const GATHERED =
  'You get these together because your workspace gathers them. Choose what you are told in Settings → Notifications.'
const ALWAYS = 'You get this because you work in {{ workspace }}. It cannot be turned off.'
const AGREED = 'You get this because you agreed to hear from {{ workspace }}.'

const greeting = '{% if recipient %}Hello {{ recipient }},{% endif %}'
const excerpt = '{% if excerpt %}“{{ excerpt }}”{% endif %}'
const reviewer = '{% if note %}“{{ note }}”{% endif %}'

const told = (says: string, more = '', action = 'Open it in Marquee', note = SEEN) =>
  onEveryChannel({ says, more, action, note, greeting })

export const english: BuiltInCatalogue = {
  'content.generated': told('“{{ title }}” is written'),
  'comment.added': told('{{ actor }} commented on “{{ title }}”', excerpt),
  'comment.mentioned': told('{{ actor }} mentioned you in “{{ title }}”', excerpt),
  'review.requested': told('{{ actor }} asks for your review of “{{ title }}”', reviewer, 'Review it'),
  'review.approved': told('{{ actor }} approved “{{ title }}”'),
  'review.changes_requested': told('{{ actor }} asks for changes in “{{ title }}”', reviewer),
  'automation.failed': told('The automation “{{ name }}” has stopped', '{{ reason }}', 'See the run'),
  'quota.reached': told('The limit is reached: {{ name }}', '{{ limit }}', 'See the plan'),
  'schedule.late': told(
    'The schedule “{{ title }}” ran {{ minutes }} minutes late',
    'It has run now. Look at what else waited.',
    'See the schedules',
  ),
  'webhook.off': told(
    'The webhook “{{ title }}” was turned off',
    '{% if reason == "gone" %}It answered that it is gone for good (410).{% else %}It has taken nothing for five days.{% endif %} Once it works again, turn it on and send again what it missed.',
    'See the webhook',
  ),
  digest: onEveryChannel({
    says: '{{ count }} notifications from {{ workspace }}',
    more: `{% for item in items %}- [{{ item.title }}]({{ item.url }}){% if item.actor %} · {{ item.actor }}{% endif %}{% if item.excerpt %}: “{{ item.excerpt }}”{% endif %}
{% endfor %}`,
    short:
      '{% for item in items limit:3 %}{{ item.title }}{% unless forloop.last %} · {% endunless %}{% endfor %}',
    ...{ action: 'Open the inbox', note: GATHERED, greeting },
  }),
  'security.alert': told(
    'Security: {{ what }}',
    '{% if place %}{{ place }}. {% endif %}If this was not you, change your password now and end your other sessions.',
    'Look at it',
    ALWAYS,
  ),
  broadcast: {
    email: {
      ...{ subject: '{{ subject }}', preheader: '{{ preheader }}', title: '', body: '{{ body }}' },
      ...{ actionLabel: '', actionUrl: '', note: AGREED },
    },
    push: { title: '{{ subject }}', body: '{{ body }}', action: '', url: '{{ url }}' },
    sms: { text: '{{ body }}' },
    chat: { text: '{{ body }}', url: '' },
    in_app: { title: '{{ subject }}', body: '' },
  },
}
