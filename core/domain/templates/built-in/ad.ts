import type { BuiltIn } from './shape.ts'

export const AD: readonly BuiltIn[] = [
  {
    key: 'search-ad',
    framework: 'direct',
    variables: ['keyword', 'offer?', 'price?', 'link?'],
    en: {
      name: 'Google search ad',
      description: 'Headlines of 30 and descriptions of 90 characters.',
      prompt:
        'Write a responsive search ad for people who search “{{ keyword }}”.\nFive headlines of at most 30 characters and four descriptions of at most 90. Every line must make sense beside every other. One headline repeats the search, one names the benefit, one says what to do. No exclamation marks in headlines.',
    },
    es: {
      name: 'Anuncio de búsqueda de Google',
      description: 'Títulos de 30 y descripciones de 90 caracteres.',
      prompt:
        'Escribe un anuncio de búsqueda adaptable para quien busca «{{ keyword }}».\nCinco títulos de 30 caracteres como máximo y cuatro descripciones de 90. Cada línea debe encajar con cualquier otra. Un título repite la búsqueda, otro nombra el beneficio y otro dice qué hacer. Sin exclamaciones en los títulos.',
    },
  },
  {
    key: 'pas-ad',
    framework: 'pas',
    variables: ['problem', 'outcome', 'link?'],
    en: {
      name: 'Problem ad for a feed',
      description: 'Stops the thumb with a problem the reader knows.',
      prompt:
        'Write a Facebook ad: primary text of at most 125 characters, headline of 40, description of 30.\nBegin with “{{ problem }}” as the reader would say it, and end with “{{ outcome }}”. Do not ask about personal traits and do not say “you are”.',
    },
    es: {
      name: 'Anuncio de problema para el muro',
      description: 'Detiene el dedo con un problema conocido.',
      prompt:
        'Escribe un anuncio de Facebook: texto principal de 125 caracteres como máximo, título de 40, descripción de 30.\nEmpieza con «{{ problem }}» como lo diría quien lee y termina con «{{ outcome }}». Sin preguntar por rasgos personales ni afirmar cómo es quien lee.',
    },
  },
  {
    key: 'offer-ad',
    framework: '4ps',
    variables: ['offer', 'deadline?', 'code?', 'link?'],
    en: {
      name: 'Offer ad',
      description: 'A price or discount with its terms.',
      prompt:
        'Write an ad for “{{ offer }}”.\nThe offer stands in the first headline with its figure. Terms in the description, in full. Urgency only if there is a date.',
    },
    es: {
      name: 'Anuncio de oferta',
      description: 'Un precio o descuento con sus condiciones.',
      prompt:
        'Escribe un anuncio de «{{ offer }}».\nLa oferta va en el primer título, con su cifra. Las condiciones, completas, en la descripción. Urgencia solo si hay fecha.',
    },
  },
  {
    key: 'proof-ad',
    framework: 'fab',
    variables: ['features', 'proof'],
    en: {
      name: 'Feature and proof ad',
      description: 'What it has, what that does, and who says so.',
      prompt:
        'Write an ad that names one feature, what it does and what the reader gains.\nUse “{{ proof }}” word for word and nothing beyond it. No superlative without that proof.',
    },
    es: {
      name: 'Anuncio de característica y prueba',
      description: 'Qué tiene, qué hace y quién lo dice.',
      prompt:
        'Escribe un anuncio que nombre una característica, lo que hace y lo que se gana con ella.\nUsa «{{ proof }}» tal cual y nada más allá. Ningún superlativo sin esa prueba.',
    },
  },
]
