import type { BuiltIn } from './shape.ts'

export const LANDING_PAGE: readonly BuiltIn[] = [
  {
    key: 'launch-landing',
    framework: 'aida',
    variables: ['outcome', 'features', 'price?', 'proof?', 'link?'],
    en: {
      name: 'Product page',
      description: 'Hero, benefits, how it works, proof, questions, call to action.',
      prompt:
        'Write a landing page.\nThe hero says what it is and for whom in at most ten words; the line below it adds “{{ outcome }}”. Benefits as headings that work without their text. How it works in three steps. Proof only where it is given. Answer the four questions a careful buyer asks. The same call to action at the top and at the end.',
    },
    es: {
      name: 'Página de producto',
      description: 'Cabecera, ventajas, funcionamiento, pruebas, preguntas y llamada a la acción.',
      prompt:
        'Escribe una página de destino.\nLa cabecera dice qué es y para quién en diez palabras como máximo; la línea siguiente añade «{{ outcome }}». Ventajas como encabezados que valgan sin su texto. Funcionamiento en tres pasos. Pruebas solo donde las haya. Responde a las cuatro preguntas de quien compra con cuidado. La misma llamada a la acción arriba y al final.',
    },
  },
  {
    key: 'pas-landing',
    framework: 'pas',
    variables: ['problem', 'outcome', 'objection?', 'link?'],
    en: {
      name: 'Problem-led page',
      description: 'For visitors who feel the problem but do not know the product.',
      prompt:
        'Write a landing page for visitors who arrive with “{{ problem }}”.\nName the problem in the hero, in their words. One section on what it costs, one on “{{ outcome }}”.{% if objection %} Answer “{{ objection }}” before the last call to action.{% endif %}',
    },
    es: {
      name: 'Página centrada en el problema',
      description: 'Para visitas que sienten el problema y no conocen el producto.',
      prompt:
        'Escribe una página para visitas que llegan con «{{ problem }}».\nNombra el problema en la cabecera, con sus palabras. Una sección sobre lo que cuesta y otra sobre «{{ outcome }}».{% if objection %} Responde a «{{ objection }}» antes de la última llamada a la acción.{% endif %}',
    },
  },
  {
    key: 'event-landing',
    framework: 'direct',
    variables: ['date', 'place', 'speaker?', 'price?', 'link?'],
    en: {
      name: 'Event page',
      description: 'Everything a guest needs to decide in one minute.',
      prompt:
        'Write the page of an event.\nHero with name, date and place. What the guest will know or have afterwards, as three points. Programme and people only as given. Practical questions: price, language, recording, cancellation, as far as the brief answers them.',
    },
    es: {
      name: 'Página de evento',
      description: 'Todo lo que hace falta para decidir en un minuto.',
      prompt:
        'Escribe la página de un evento.\nCabecera con nombre, fecha y lugar. Lo que la persona sabrá o tendrá después, en tres puntos. Programa y personas, solo los indicados. Preguntas prácticas: precio, idioma, grabación y cancelación, hasta donde responda el brief.',
    },
  },
  {
    key: 'before-after-landing',
    framework: 'bab',
    variables: ['problem', 'outcome', 'quote?', 'link?'],
    en: {
      name: 'Before and after page',
      description: 'Two pictures side by side, and the bridge between them.',
      prompt:
        'Write a page in three parts.\nBefore: “{{ problem }}”. After: “{{ outcome }}”, as an ordinary day rather than a dream. Bridge: how one gets there. Keep the two pictures parallel, sentence by sentence. Use a quotation only if one is given.',
    },
    es: {
      name: 'Página de antes y después',
      description: 'Dos imágenes en paralelo y el puente entre ellas.',
      prompt:
        'Escribe una página en tres partes.\nAntes: «{{ problem }}». Después: «{{ outcome }}», como un día normal y no como un sueño. Puente: cómo se llega. Mantén las dos imágenes en paralelo, frase a frase. Usa una cita solo si se da.',
    },
  },
  {
    key: 'lead-landing',
    framework: '4ps',
    variables: ['offer', 'features', 'link?'],
    en: {
      name: 'Download page',
      description: 'Offers a guide or template in exchange for an address.',
      prompt:
        'Write a short page that offers “{{ offer }}”.\nSay exactly what is inside, how long it takes to read and what happens with the address. Promise nothing the download does not hold.',
    },
    es: {
      name: 'Página de descarga',
      description: 'Ofrece una guía o plantilla a cambio de un correo.',
      prompt:
        'Escribe una página breve que ofrezca «{{ offer }}».\nDi con exactitud qué contiene, cuánto se tarda en leer y qué se hará con el correo. No prometas nada que la descarga no cumpla.',
    },
  },
]
