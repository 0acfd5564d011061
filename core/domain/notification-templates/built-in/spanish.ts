import { type BuiltInCatalogue, onEveryChannel } from './words.ts'

const SEEN =
  'Recibes esto porque trabajas en {{ workspace }} y no lo habías visto allí. Elige de qué te avisamos en Ajustes → Notificaciones.'
const GATHERED =
  'Los recibes juntos porque tu espacio de trabajo los reúne. Elige de qué te avisamos en Ajustes → Notificaciones.'
const ALWAYS = 'Recibes esto porque trabajas en {{ workspace }}. No se puede desactivar.'
const AGREED = 'Recibes esto porque aceptaste tener noticias de {{ workspace }}.'

const greeting = '{% if recipient %}Hola, {{ recipient }}:{% endif %}'
const excerpt = '{% if excerpt %}«{{ excerpt }}»{% endif %}'
const reviewer = '{% if note %}«{{ note }}»{% endif %}'

const told = (says: string, more = '', action = 'Abrir en Marquee', note = SEEN) =>
  onEveryChannel({ says, more, action, note, greeting })

export const spanish: BuiltInCatalogue = {
  'content.generated': told('«{{ title }}» está escrito'),
  'comment.added': told('{{ actor }} ha comentado «{{ title }}»', excerpt),
  'comment.mentioned': told('{{ actor }} te ha mencionado en «{{ title }}»', excerpt),
  'review.requested': told('{{ actor }} te pide que revises «{{ title }}»', reviewer, 'Revisarlo'),
  'review.approved': told('{{ actor }} ha aprobado «{{ title }}»'),
  'review.changes_requested': told('{{ actor }} pide cambios en «{{ title }}»', reviewer),
  'automation.failed': told(
    'La automatización «{{ name }}» se ha detenido',
    '{{ reason }}',
    'Ver la ejecución',
  ),
  'quota.reached': told('Se ha alcanzado el límite: {{ name }}', '{{ limit }}', 'Ver el plan'),
  'schedule.late': told(
    'La programación «{{ title }}» ha salido con {{ minutes }} minutos de retraso',
    'Ya ha salido. Mira qué más estaba esperando.',
    'Ver las programaciones',
  ),
  'webhook.off': told(
    'El webhook «{{ title }}» se ha desactivado',
    '{% if reason == "gone" %}Ha respondido que ya no existe (410).{% else %}Lleva cinco días sin aceptar nada.{% endif %} Cuando vuelva a funcionar, actívalo y reenvía lo que se perdió.',
    'Ver el webhook',
  ),
  digest: onEveryChannel({
    says: '{{ count }} avisos de {{ workspace }}',
    more: `{% for item in items %}- [{{ item.title }}]({{ item.url }}){% if item.actor %} · {{ item.actor }}{% endif %}{% if item.excerpt %}: «{{ item.excerpt }}»{% endif %}
{% endfor %}`,
    short:
      '{% for item in items limit:3 %}{{ item.title }}{% unless forloop.last %} · {% endunless %}{% endfor %}',
    ...{ action: 'Abrir la bandeja', note: GATHERED, greeting },
  }),
  'security.alert': told(
    'Seguridad: {{ what }}',
    '{% if place %}{{ place }}. {% endif %}Si no has sido tú, cambia la contraseña ahora y cierra tus demás sesiones.',
    'Verlo',
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
