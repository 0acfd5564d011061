import type { BuiltInTexts } from '../built-in.ts'

export const socialPost: BuiltInTexts = {
  'linkedin-story': {
    name: 'Historia para LinkedIn',
    description: 'Una historia breve y real con un gancho que se gana el clic en «ver más».',
    framework: 'story',
    prompt: `Escribe una publicación de LinkedIn que cuente una sola historia real. 1.300 caracteres como máximo (se admiten 3.000) y 3 hashtags como máximo, todos al final.
Los primeros 210 caracteres se ven antes de «ver más»: ahí va el gancho, no la introducción.
- Escena: {{ moment }}
- Resultado: {{ lesson }}
{% if link %}- Enlace: {{ link }}
{% endif %}Párrafos de una o dos frases separados por una línea en blanco. Sin emojis al principio de línea y sin «me complace anunciar».
Cierra con {{ ending }}.`,
    variables: [
      {
        name: 'moment',
        label: 'Lo que pasó',
        kind: 'long_text',
        example: 'Una clienta nos dijo que solo había leído siempre la primera página de nuestros informes.',
      },
      {
        name: 'lesson',
        label: 'En qué acabó',
        kind: 'text',
        example: 'Ahora enviamos una página en lugar de cuarenta diapositivas',
      },
      {
        name: 'ending',
        label: 'Cierre',
        kind: 'choice',
        choices: ['una pregunta para responder', 'un consejo que aplicar', 'la llamada a la acción'],
        example: 'una pregunta para responder',
      },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/historia',
      },
    ],
  },
  'linkedin-list': {
    name: 'Lista para LinkedIn',
    description: 'Consejos aprendidos a base de trabajo, en líneas que se leen en el móvil.',
    framework: 'listicle',
    prompt: `Escribe una publicación de LinkedIn en forma de lista. 1.300 caracteres y 3 hashtags como máximo.
Primera línea: una afirmación con el número de puntos ({{ tips | size }}) y un motivo para seguir, dentro de 210 caracteres.
{% for tip in tips %}- Consejo {{ forloop.index }}: {{ tip }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}Una línea por punto, de 90 caracteres como máximo y empezando por un verbo. Después, una frase sobre de dónde salen: {{ source }}
Acaba preguntando cuál añadirían los lectores.`,
    variables: [
      {
        name: 'tips',
        label: 'Puntos',
        kind: 'list',
        example: 'Informa de cinco cifras; Explica una con palabras; Envía siempre el mismo día',
      },
      {
        name: 'source',
        label: 'Cómo lo sabes',
        kind: 'text',
        example: 'Seis años de informes mensuales para cuarenta clientes',
      },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/consejos',
      },
    ],
  },
  'linkedin-problem': {
    name: 'Problema del sector en LinkedIn',
    description: 'Dice en voz alta lo que el sector aguanta y propone una salida.',
    framework: 'pas',
    prompt: `Escribe una publicación de LinkedIn en tres pasos: problema, consecuencia y solución. 1.000 caracteres y 3 hashtags como máximo.
- Problema: {{ problem }}
Lo que provoca: {{ consequence }}
- Ventaja: {{ solution }}
{% if proof %}- Prueba: {{ proof }}
{% endif %}{% if link %}- Enlace: {{ link }}
{% endif %}La primera línea expone el problema en 210 caracteres, sin preguntar. No culpes a nadie.
Regala un consejo que se pueda aplicar antes de nombrar el producto. Una sola llamada a la acción, en la última línea.`,
    variables: [
      {
        name: 'problem',
        label: 'Problema',
        kind: 'text',
        example: 'Los informes llevan tres días y nadie los lee',
      },
      {
        name: 'consequence',
        label: 'Consecuencia',
        kind: 'text',
        example: 'El buen trabajo no se ve y los contratos se acaban',
      },
      {
        name: 'solution',
        label: 'Solución',
        kind: 'text',
        example: 'Envía una página que responda a una pregunta',
      },
      { name: 'proof', label: 'Prueba', kind: 'text', required: false, example: '320 agencias trabajan así' },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/empezar',
      },
    ],
  },
  'x-launch': {
    name: 'Lanzamiento en X',
    description: 'Un lanzamiento en 280 caracteres.',
    framework: 'direct',
    prompt: `Escribe una publicación para X de 280 caracteres como máximo en total. Un enlace cuenta 23; 2 hashtags como máximo y ninguno en mitad de una frase.
- Novedad: {{ news }}
- Ventaja: {{ benefit }}
{% if price %}- Precio: {{ price }}
{% endif %}- Enlace: {{ link }}
Primero la noticia, luego lo que aporta a quien lee y después el enlace. Una frase por línea. Sin hilo y sin «RT si».`,
    variables: [
      { name: 'news', label: 'La noticia', kind: 'text', example: 'Ya están aquí los informes bilingües' },
      {
        name: 'benefit',
        label: 'Lo que aporta',
        kind: 'text',
        example: 'Envía a cada cliente el informe en su idioma',
      },
      {
        name: 'price',
        label: 'Precio',
        kind: 'text',
        required: false,
        example: 'Incluido en todos los planes',
      },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/nuevo' },
    ],
  },
  'instagram-before-after': {
    name: 'Antes y después en Instagram',
    description: 'El texto de una foto o un carrusel que muestra un cambio.',
    framework: 'bab',
    prompt: `Escribe el texto de Instagram para una publicación de tipo {{ format }}. 2.200 caracteres como máximo, mejor menos de 600; los primeros 125 se ven antes de «más». 5 hashtags como máximo, en la última línea.
- Antes: {{ before }}
- Resultado: {{ after }}
- Ventaja: {{ bridge }}
{% if code %}- Código: {{ code }}
{% endif %}Primera línea: el cambio, con palabras sencillas. Después, el antes, el después y cómo se pasa de uno a otro, cada cosa en su párrafo breve.
Los enlaces no se pueden pulsar en el texto: remite al enlace del perfil. Añade una línea entre corchetes que describa la imagen para quien no pueda verla.`,
    variables: [
      {
        name: 'format',
        label: 'Formato',
        kind: 'choice',
        choices: ['foto', 'carrusel', 'reel'],
        example: 'carrusel',
      },
      {
        name: 'before',
        label: 'Antes',
        kind: 'text',
        example: 'La lámpara de mesa deslumbraba por la noche',
      },
      { name: 'after', label: 'Después', kind: 'text', example: 'Una luz que sigue al sol' },
      {
        name: 'bridge',
        label: 'Cómo',
        kind: 'text',
        example: 'Se atenúa sola a partir de las seis de la tarde',
      },
      { name: 'code', label: 'Código de descuento', kind: 'text', required: false, example: 'TARDE10' },
    ],
  },
  'facebook-event': {
    name: 'Evento en Facebook',
    description: 'Una invitación que responde qué, cuándo, dónde y por qué.',
    framework: 'aida',
    prompt: `Escribe una publicación de Facebook para un evento. 500 caracteres como máximo, con el qué y el cuándo en los primeros 125; 2 hashtags como máximo.
- Evento: {{ event }}
- Fecha: {{ date }}
- Lugar: {{ place }}
{% if price %}- Precio: {{ price }}
{% endif %}{% if places_left %}- Plazas: {{ places_left }}
{% endif %}- Enlace: {{ link }}
Atención: lo que se va a ver o hacer. Interés: para quién es. Deseo: lo que se lleva cada persona. Acción: cómo venir.
Pon la fecha y el lugar en líneas propias.`,
    variables: [
      {
        name: 'event',
        label: 'Evento',
        kind: 'text',
        example: 'Tarde de puertas abiertas en el tostadero con cata de cuatro cafés',
      },
      { name: 'date', label: 'Fecha y hora', kind: 'text', example: 'Jueves 14 de mayo a las 19:00' },
      { name: 'place', label: 'Lugar', kind: 'text', example: 'Calle del Molino 12, León' },
      { name: 'price', label: 'Precio', kind: 'text', required: false, example: 'Gratis con reserva' },
      { name: 'places_left', label: 'Número de plazas', kind: 'number', required: false, example: '40' },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/tarde' },
    ],
  },
  'customer-result': {
    name: 'Resultado de un cliente',
    description: 'Lo que logró un cliente, contado sin presumir.',
    framework: 'case_study',
    prompt: `Escribe una publicación sobre lo que ha logrado {{ customer }}. LinkedIn o Facebook: 900 caracteres y 3 hashtags como máximo. X: 280 caracteres y 2 hashtags.
- Antes: {{ before }}
- Resultado: {{ result }}
- Cliente: {{ customer }}
{% if quote %}- Cita: «{{ quote }}»
{% endif %}{% if link %}- Enlace: {{ link }}
{% endif %}Primera línea: el resultado con su cifra. Después, de dónde partían, el cambio que lo decidió y lo que otros pueden copiar.
Reconoce el trabajo del cliente antes que el producto. Escribe [mención] donde deba ir su cuenta.`,
    variables: [
      { name: 'customer', label: 'Cliente', kind: 'text', example: 'Faro y Asociados' },
      {
        name: 'before',
        label: 'De dónde partían',
        kind: 'text',
        example: 'El equipo copiaba cifras tres días al mes',
      },
      {
        name: 'result',
        label: 'Resultado',
        kind: 'text',
        example: 'Los informes tardan 4 horas en lugar de 3 días',
      },
      {
        name: 'quote',
        label: 'Sus palabras',
        kind: 'text',
        required: false,
        example: 'Hemos recuperado los lunes',
      },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/clientes',
      },
    ],
  },
}
