import type { BuiltIn } from './shape.ts'

export const PUSH: readonly BuiltIn[] = [
  {
    key: 'offer-push',
    framework: 'direct',
    variables: ['offer', 'deadline?'],
    en: {
      name: 'Offer notification',
      description: 'Title of 50, text of 120 characters.',
      prompt:
        'Write a push notification: title of at most 50 characters, text of at most 120.\nThe title carries “{{ offer }}”; the text adds the terms and what a tap does. It must be worth the interruption.',
    },
    es: {
      name: 'Notificación de oferta',
      description: 'Título de 50, texto de 120 caracteres.',
      prompt:
        'Escribe una notificación: título de 50 caracteres como máximo, texto de 120.\nEl título lleva «{{ offer }}»; el texto añade las condiciones y qué pasa al tocar. Debe merecer la interrupción.',
    },
  },
  {
    key: 'reminder-push',
    framework: 'inverted_pyramid',
    variables: ['date'],
    en: {
      name: 'Reminder notification',
      description: 'What, when, and what to do now.',
      prompt:
        'Write a push notification that reminds of an appointment.\nWhat and when in the title (50 characters), what to do in the text (120). Neutral, no persuasion.',
    },
    es: {
      name: 'Notificación de recordatorio',
      description: 'Qué, cuándo y qué hacer ahora.',
      prompt:
        'Escribe una notificación que recuerde una cita.\nQué y cuándo en el título (50 caracteres), qué hacer en el texto (120). Neutra, sin persuadir.',
    },
  },
  {
    key: 'news-push',
    framework: 'aida',
    variables: ['outcome'],
    en: {
      name: 'New feature notification',
      description: 'Something new, and why it helps.',
      prompt:
        'Write a push notification about a new feature.\nTitle: what people can do now (“{{ outcome }}”), at most 50 characters. Text: where to find it, at most 120. No “we are excited”.',
    },
    es: {
      name: 'Notificación de novedad',
      description: 'Algo nuevo y por qué ayuda.',
      prompt:
        'Escribe una notificación sobre una función nueva.\nTítulo: lo que ya se puede hacer («{{ outcome }}»), 50 caracteres como máximo. Texto: dónde está, 120 como máximo. Sin «estamos encantados».',
    },
  },
  {
    key: 'nudge-push',
    framework: 'how_to',
    variables: ['steps'],
    en: {
      name: 'Next-step notification',
      description: 'Helps people finish what they have begun.',
      prompt:
        'Write a push notification to somebody who stopped half-way.\nTitle: the next step, beginning with a verb. Text: how long it takes and what it leads to, if the brief says so. No guilt.',
    },
    es: {
      name: 'Notificación de siguiente paso',
      description: 'Ayuda a terminar lo empezado.',
      prompt:
        'Escribe una notificación a quien se quedó a medias.\nTítulo: el siguiente paso, con un verbo al principio. Texto: cuánto se tarda y a qué lleva, si lo dice el brief. Sin hacer sentir culpa.',
    },
  },
  {
    key: 'proof-push',
    framework: 'fab',
    variables: ['features', 'proof?'],
    en: {
      name: 'Product notification',
      description: 'One feature and its use.',
      prompt:
        'Write a push notification about one feature and what it is good for.\nFeature in the title, benefit in the text. Proof only word for word.',
    },
    es: {
      name: 'Notificación de producto',
      description: 'Una característica y su utilidad.',
      prompt:
        'Escribe una notificación sobre una característica y para qué sirve.\nCaracterística en el título, beneficio en el texto. La prueba, solo tal cual.',
    },
  },
]
