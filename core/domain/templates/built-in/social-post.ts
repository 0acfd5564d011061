import type { BuiltIn } from './shape.ts'

export const SOCIAL_POST: readonly BuiltIn[] = [
  {
    key: 'hook-linkedin',
    framework: 'aida',
    variables: ['outcome', 'angle', 'link?'],
    en: {
      name: 'LinkedIn post',
      description: 'A first line that earns the click on “see more”.',
      prompt:
        'Write a LinkedIn post with a {{ angle }} angle.\nThe first line stands alone and is at most 120 characters. Short paragraphs with empty lines between them. Build up to “{{ outcome }}”. Close with a question people can answer from experience. At most three hashtags, in the last line.',
    },
    es: {
      name: 'Publicación de LinkedIn',
      description: 'Una primera línea que merece el clic en «ver más».',
      prompt:
        'Escribe una publicación de LinkedIn con un enfoque {{ angle }}.\nLa primera línea va sola y tiene 120 caracteres como máximo. Párrafos cortos con líneas en blanco. Lleva hasta «{{ outcome }}». Cierra con una pregunta que se pueda responder desde la experiencia. Tres etiquetas como máximo, en la última línea.',
    },
  },
  {
    key: 'direct-x',
    framework: 'direct',
    variables: ['offer', 'link?'],
    en: {
      name: 'Post on X',
      description: 'One idea in 280 characters.',
      prompt:
        'Write one post for X of at most 280 characters, link and hashtags included.\nOne idea: “{{ offer }}”. No thread, no emoji, at most two hashtags. It must make sense to somebody who sees nothing else.',
    },
    es: {
      name: 'Publicación en X',
      description: 'Una idea en 280 caracteres.',
      prompt:
        'Escribe una publicación para X de 280 caracteres como máximo, con enlace y etiquetas.\nUna sola idea: «{{ offer }}». Sin hilo, sin emojis, dos etiquetas como máximo. Debe entenderse sin ver nada más.',
    },
  },
  {
    key: 'story-instagram',
    framework: 'story',
    variables: ['scene', 'outcome'],
    en: {
      name: 'Instagram caption',
      description: 'A small story under a picture.',
      prompt:
        'Write an Instagram caption for a picture of this moment: {{ scene }}.\nThe first 125 characters have to work alone. Say what cannot be seen in the picture. End with “{{ outcome }}” and a question. At most five hashtags.',
    },
    es: {
      name: 'Texto para Instagram',
      description: 'Una pequeña historia al pie de una imagen.',
      prompt:
        'Escribe el texto para una imagen de este momento: {{ scene }}.\nLos primeros 125 caracteres deben valer por sí solos. Cuenta lo que no se ve en la imagen. Termina con «{{ outcome }}» y una pregunta. Cinco etiquetas como máximo.',
    },
  },
  {
    key: 'event-facebook',
    framework: 'inverted_pyramid',
    variables: ['date', 'place', 'speaker?', 'link?'],
    en: {
      name: 'Event post',
      description: 'What, when, where, and why to come.',
      prompt:
        'Write a Facebook post that invites to an event.\nDate and place within the first two lines. One reason to come that is about the guest, not about us. Say what it costs or that it is free, if the brief does. End with how to say yes.',
    },
    es: {
      name: 'Publicación de evento',
      description: 'Qué, cuándo, dónde y por qué venir.',
      prompt:
        'Escribe una publicación de Facebook que invite a un evento.\nFecha y lugar en las dos primeras líneas. Una razón para venir que hable del invitado, no de nosotros. Di lo que cuesta, o que es gratis, si lo dice el brief. Termina con cómo apuntarse.',
    },
  },
  {
    key: 'listicle-social',
    framework: 'listicle',
    variables: ['items', 'features'],
    en: {
      name: 'Tips post',
      description: 'A short list people save for later.',
      prompt:
        'Write a post with {{ items }} tips.\nOne line each, beginning with a verb, useful even to those who never buy. Put the most surprising tip first. Close by asking for the reader’s own.',
    },
    es: {
      name: 'Publicación de consejos',
      description: 'Una lista breve que se guarda para después.',
      prompt:
        'Escribe una publicación con {{ items }} consejos.\nUna línea cada uno, que empiece con un verbo y sirva también a quien no va a comprar. El más sorprendente, primero. Cierra pidiendo los de quien lee.',
    },
  },
]
