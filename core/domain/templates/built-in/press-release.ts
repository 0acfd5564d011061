import type { BuiltIn } from './shape.ts'

export const PRESS_RELEASE: readonly BuiltIn[] = [
  {
    key: 'launch-press',
    framework: 'inverted_pyramid',
    variables: ['date', 'price?', 'quote?', 'contact'],
    en: {
      name: 'Launch release',
      description: 'A product is available: the facts an editor needs.',
      prompt:
        'Write a press release.\nHeadline of at most 100 characters with the news in it. Dateline, then who, what, when, where and why in the first paragraph. Third person, no “we”, no superlatives. A quotation only if one is given, word for word. Boilerplate and contact at the end.',
    },
    es: {
      name: 'Nota de lanzamiento',
      description: 'Un producto ya está disponible: los datos que necesita una redacción.',
      prompt:
        'Escribe una nota de prensa.\nTitular de 100 caracteres como máximo que contenga la noticia. Lugar y fecha; después, quién, qué, cuándo, dónde y por qué en el primer párrafo. Tercera persona, sin «nosotros» ni superlativos. Cita solo si se da, tal cual. Al final, información de la empresa y contacto.',
    },
  },
  {
    key: 'event-press',
    framework: 'direct',
    variables: ['date', 'place', 'speaker?', 'contact'],
    en: {
      name: 'Event announcement',
      description: 'Invites the press and tells the public.',
      prompt:
        'Write a press release about an event.\nDate, place and admission in the first paragraph. Who will be there, only as given. A line for journalists: how to register, and what can be photographed.',
    },
    es: {
      name: 'Anuncio de evento',
      description: 'Invita a la prensa e informa al público.',
      prompt:
        'Escribe una nota de prensa sobre un evento.\nFecha, lugar y acceso en el primer párrafo. Quién estará, solo lo indicado. Una línea para periodistas: cómo acreditarse y qué se puede fotografiar.',
    },
  },
  {
    key: 'result-press',
    framework: 'case_study',
    variables: ['customer', 'result', 'quote?', 'contact'],
    en: {
      name: 'Customer result release',
      description: 'A result with a customer’s name on it.',
      prompt:
        'Write a press release about a result: “{{ result }}”, at {{ customer }}.\nSay how it was measured and over what time, if the brief does; otherwise leave a placeholder. The customer comes first, the supplier second.',
    },
    es: {
      name: 'Nota de resultado de cliente',
      description: 'Un resultado con nombre de cliente.',
      prompt:
        'Escribe una nota de prensa sobre un resultado: «{{ result }}», en {{ customer }}.\nDi cómo se midió y en cuánto tiempo, si lo dice el brief; si no, deja un hueco entre corchetes. Primero el cliente, después el proveedor.',
    },
  },
  {
    key: 'background-press',
    framework: 'fab',
    variables: ['features', 'proof?', 'contact'],
    en: {
      name: 'Background sheet',
      description: 'Facts for editors who want to know more.',
      prompt:
        'Write a background sheet for the press.\nOne section a feature: what it is, how it works, why it matters to the public. Every figure with its source or without a claim. No call to buy.',
    },
    es: {
      name: 'Dosier de prensa',
      description: 'Datos para redacciones que quieren saber más.',
      prompt:
        'Escribe un dosier para la prensa.\nUna sección por característica: qué es, cómo funciona, por qué interesa al público. Cada cifra con su fuente, o sin afirmación. Sin invitar a comprar.',
    },
  },
]
