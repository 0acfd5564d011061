import type { BuiltIn } from './shape.ts'

export const EMAIL: readonly BuiltIn[] = [
  {
    key: 'aida-email',
    framework: 'aida',
    variables: ['outcome', 'features?', 'price?', 'link?'],
    en: {
      name: 'Product launch e-mail',
      description: 'Win attention, explain, make it wanted, ask for one thing.',
      prompt:
        'Write a launch e-mail in the order of AIDA.\nOpen with one concrete detail the reader can picture, then say what the product is in a single sentence. Make “{{ outcome }}” the heart of the middle part. Ask for exactly one action. Subject at most 60 characters, preheader at most 100, and the two must not repeat each other.',
    },
    es: {
      name: 'Correo de lanzamiento',
      description: 'Captar la atención, explicar, despertar el deseo y pedir una sola cosa.',
      prompt:
        'Escribe un correo de lanzamiento siguiendo AIDA.\nEmpieza con un detalle concreto que se pueda imaginar y di después qué es el producto en una sola frase. El centro del correo es «{{ outcome }}». Pide exactamente una acción. Asunto de 60 caracteres como máximo, preencabezado de 100, y que no se repitan.',
    },
  },
  {
    key: 'pas-email',
    framework: 'pas',
    variables: ['problem', 'outcome', 'proof?', 'link?'],
    en: {
      name: 'Problem and answer e-mail',
      description: 'Name the problem as the reader would, show its cost, then the way out.',
      prompt:
        'Write a short e-mail in the order problem, agitation, solution.\nDescribe “{{ problem }}” in the reader’s own words, without drama and without blame. Show what it costs in an ordinary week, then move to “{{ outcome }}”. No scare tactics. One call to action.',
    },
    es: {
      name: 'Correo de problema y solución',
      description: 'Nombrar el problema como lo haría quien lee, mostrar lo que cuesta y dar la salida.',
      prompt:
        'Escribe un correo breve en el orden problema, agitación, solución.\nDescribe «{{ problem }}» con las palabras de quien lee, sin dramatizar ni culpar. Muestra lo que cuesta en una semana normal y pasa a «{{ outcome }}». Sin meter miedo. Una sola llamada a la acción.',
    },
  },
  {
    key: 'welcome-email',
    framework: 'direct',
    variables: ['steps', 'link?', 'contact?'],
    en: {
      name: 'Welcome e-mail',
      description: 'Greets a new customer and gets them to their first success.',
      prompt:
        'Write a welcome e-mail to somebody who has just signed up.\nThank them in one sentence, then give the first steps in order, each short enough to do at once. Say where to get help. Do not sell anything.',
    },
    es: {
      name: 'Correo de bienvenida',
      description: 'Saluda a un nuevo cliente y lo lleva a su primer éxito.',
      prompt:
        'Escribe un correo de bienvenida para alguien que acaba de registrarse.\nDa las gracias en una frase y después los primeros pasos en orden, cada uno tan breve que se pueda hacer al momento. Di dónde pedir ayuda. No vendas nada.',
    },
  },
  {
    key: 'sale-email',
    framework: '4ps',
    variables: ['offer', 'deadline?', 'code?', 'link?'],
    en: {
      name: 'Offer e-mail',
      description: 'A sale with its terms in plain sight.',
      prompt:
        'Write an e-mail that announces “{{ offer }}”.\nPut the offer in the subject line. Promise, picture, proof, push: keep each to one or two sentences. State every condition openly and repeat the deadline once, near the end, if there is one. No countdown language beyond the facts.',
    },
    es: {
      name: 'Correo de oferta',
      description: 'Una oferta con sus condiciones a la vista.',
      prompt:
        'Escribe un correo que anuncie «{{ offer }}».\nPon la oferta en el asunto. Promesa, imagen, prueba e impulso: una o dos frases para cada parte. Di con claridad todas las condiciones y repite una vez la fecha límite, hacia el final, si la hay. Sin urgencias que no estén en los datos.',
    },
  },
  {
    key: 'story-email',
    framework: 'story',
    variables: ['scene', 'outcome', 'link?'],
    en: {
      name: 'Story newsletter',
      description: 'One small scene, one turn, one thought to take away.',
      prompt:
        'Write a newsletter that begins with this moment: {{ scene }}.\nStay in the scene for three or four sentences, let something change, and end on “{{ outcome }}”. Write as one person to another. Keep the product out of the first half.',
    },
    es: {
      name: 'Boletín con historia',
      description: 'Una escena pequeña, un giro y una idea para llevarse.',
      prompt:
        'Escribe un boletín que empiece en este momento: {{ scene }}.\nQuédate en la escena tres o cuatro frases, deja que algo cambie y termina en «{{ outcome }}». Escribe de persona a persona. El producto no aparece en la primera mitad.',
    },
  },
  {
    key: 'winback-email',
    framework: 'bab',
    variables: ['features', 'offer?', 'link?'],
    en: {
      name: 'Win-back e-mail',
      description: 'Invites former customers back with what has changed.',
      prompt:
        'Write to people who have not been active for a while.\nBefore: how things were when they left, without reproach. After: what is better now. Bridge: how to pick up where they stopped. Make it easy to say no: mention that they can leave the list.',
    },
    es: {
      name: 'Correo de reactivación',
      description: 'Invita a volver contando lo que ha cambiado.',
      prompt:
        'Escribe a quienes llevan tiempo sin actividad.\nAntes: cómo eran las cosas cuando se fueron, sin reproches. Después: qué ha mejorado. Puente: cómo retomarlo donde lo dejaron. Facilita el no: recuerda que pueden darse de baja.',
    },
  },
  {
    key: 'event-email',
    framework: 'inverted_pyramid',
    variables: ['date', 'place', 'speaker?', 'link?'],
    en: {
      name: 'Invitation e-mail',
      description: 'What, when and where first, then why.',
      prompt:
        'Write an invitation.\nEvent, date and place stand in the first two sentences. Then one reason to come that is about the guest, then the practical part. Make it as easy to decline as to accept.',
    },
    es: {
      name: 'Correo de invitación',
      description: 'Primero qué, cuándo y dónde; después, por qué.',
      prompt:
        'Escribe una invitación.\nEvento, fecha y lugar van en las dos primeras frases. Después, una razón para venir que hable de la persona invitada, y la parte práctica. Que sea tan fácil decir que no como decir que sí.',
    },
  },
]
