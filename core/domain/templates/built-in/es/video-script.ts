import type { BuiltInTexts } from '../built-in.ts'

export const videoScript: BuiltInTexts = {
  'short-aida': {
    name: 'Vídeo vertical corto',
    description: 'De quince a sesenta segundos que funcionan sin sonido.',
    framework: 'aida',
    prompt: `Escribe el guion de un vídeo vertical de {{ seconds }} segundos. Unas 2,3 palabras habladas por segundo, así que {{ seconds | times: 23 | divided_by: 10 | round }} palabras de voz como máximo.
Escenas con su tiempo, IMAGEN, VOZ y TEXTO EN PANTALLA (7 palabras como máximo, legible en dos segundos).
Lo que ocurre en los dos primeros segundos: {{ hook }}
{% for point in points %}- Ventaja: {{ point }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}Atención en los dos primeros segundos, sin logotipo. Interés y deseo: una cosa enseñada, no contada. Acción: dicha y mostrada en los tres últimos segundos.
Debe entenderse sin sonido. Deja sin texto el quinto inferior de la imagen, donde están los botones de la plataforma.`,
    variables: [
      { name: 'seconds', label: 'Segundos', kind: 'number', example: '30' },
      {
        name: 'hook',
        label: 'Primera imagen',
        kind: 'text',
        example: 'Una mano apaga una bombilla que deslumbra',
      },
      {
        name: 'points',
        label: 'Qué enseñar',
        kind: 'list',
        example: 'Se atenúa sola cuando cae el sol; Funciona diez horas sin cable',
      },
      { name: 'link', label: 'Enlace', kind: 'link', required: false, example: 'https://example.com/lumen' },
    ],
  },
  'spot-pas': {
    name: 'Anuncio de treinta segundos',
    description: 'Un problema, lo que lo agrava y su solución en cinco escenas.',
    framework: 'pas',
    prompt: `Escribe un anuncio de 30 segundos: 5 escenas y 68 palabras habladas como máximo. Para cada escena, su tiempo, IMAGEN y VOZ.
El problema en una imagen: {{ problem }}
Lo que lo agrava: {{ sting }}
- Ventaja: {{ solution }}
{% if proof %}- Prueba: {{ proof }}
{% endif %}Problema hasta el segundo 8, consecuencia hasta el 14, solución hasta el 24, nombre y llamada a la acción hasta el final.
{% if voice == "sin voz" %}Nadie habla: todo se cuenta con imágenes y con texto en pantalla.
{% else %}Habla: {{ voice }}.
{% endif %}Escribe frases que se digan de un aliento. Sin listas de funciones.`,
    variables: [
      {
        name: 'problem',
        label: 'El problema en una imagen',
        kind: 'text',
        example: 'Una mujer copia cifras a medianoche',
      },
      {
        name: 'sting',
        label: 'Lo que lo agrava',
        kind: 'text',
        example: 'Su clienta solo lee la primera página',
      },
      { name: 'solution', label: 'Solución', kind: 'text', example: 'Envía una página que se escribe sola' },
      { name: 'proof', label: 'Prueba', kind: 'text', required: false, example: 'Lo usan 320 agencias' },
      {
        name: 'voice',
        label: 'Quién habla',
        kind: 'choice',
        choices: ['narrador', 'persona en pantalla', 'sin voz'],
        example: 'narrador',
      },
    ],
  },
  tutorial: {
    name: 'Tutorial',
    description: 'Enseña una tarea de principio a fin para hacerla a la vez.',
    framework: 'how_to',
    prompt: `Escribe un tutorial de unos {{ minutes }} minutos (130 palabras habladas por minuto). Para cada escena, su tiempo, IMAGEN (lo que se pulsa o se sostiene) y VOZ.
El resultado acabado, que se ve en los diez primeros segundos: {{ result }}
{% for step in steps %}- Paso {{ forloop.index }}: {{ step }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}Una escena por paso: dilo, hazlo y enseña cómo se sabe que ha funcionado. Indica dónde ampliar la imagen.
{% if pitfall %}Enseña una vez este fallo y cómo salir de él: {{ pitfall }}
{% endif %}Cierra con el resultado otra vez y un solo paso siguiente. Añade marcas de capítulo y un título de 70 caracteres como máximo.`,
    variables: [
      {
        name: 'result',
        label: 'Resultado acabado',
        kind: 'text',
        example: 'Un informe que se envía solo el primer día del mes',
      },
      {
        name: 'steps',
        label: 'Pasos',
        kind: 'list',
        example: 'Conecta tus cuentas de anuncios; Elige un panel; Fija el día de envío',
      },
      { name: 'minutes', label: 'Minutos', kind: 'number', example: '4' },
      {
        name: 'pitfall',
        label: 'Qué puede fallar',
        kind: 'text',
        required: false,
        example: 'Dos cuentas con el mismo nombre',
      },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/aprender',
      },
    ],
  },
  testimonial: {
    name: 'Vídeo de cliente',
    description: 'Preguntas y montaje para que un cliente lo cuente con sus palabras.',
    framework: 'case_study',
    prompt: `Escribe el plan de un vídeo de {{ seconds }} segundos con {{ person }}: ocho preguntas para la entrevista y después escenas con tiempo, IMAGEN y de qué debe tratar la respuesta. No pongas palabras en boca del cliente; marca cada una como [respuesta].
- Antes: {{ before }}
- Resultado: {{ result }}
{% for place in places %}Se puede grabar: {{ place }}
{% endfor %}Orden del vídeo: la persona en su trabajo, el problema, la decisión, el cambio, el resultado con su cifra en pantalla y lo que diría a otros.
Las preguntas empiezan por cómo, qué o cuándo, para que nadie responda sí o no. Pide permiso para usar el nombre, la imagen y la cifra.`,
    variables: [
      {
        name: 'person',
        label: 'Persona',
        kind: 'text',
        example: 'Ana Ruiz, directora de cuentas de Faro y Asociados',
      },
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
        name: 'places',
        label: 'Qué se puede grabar',
        kind: 'list',
        example: 'La oficina por la mañana; Una reunión con un cliente',
      },
      { name: 'seconds', label: 'Segundos', kind: 'number', example: '90' },
    ],
  },
  'brand-story': {
    name: 'Vídeo de marca',
    description: 'Un minuto o dos sobre por qué existe algo, en imágenes.',
    framework: 'story',
    prompt: `Escribe un vídeo de marca de {{ seconds }} segundos. Para cada escena, su tiempo, IMAGEN, VOZ y SONIDO; dos palabras habladas por segundo como máximo y algunas escenas sin ninguna.
- Escena: {{ opening }}
Lo que se opone: {{ obstacle }}
- Resultado: {{ outcome }}
El ambiente: {{ mood }}
Una persona a la que seguimos, un deseo, un obstáculo, un cambio. El producto se ve antes de nombrarse y se nombra una vez.
Última escena: una imagen que responde a la primera. Sin eslogan, salvo que lo dé el encargo. No inventes fechas, premios ni personas.`,
    variables: [
      {
        name: 'opening',
        label: 'Primera escena',
        kind: 'text',
        example: 'Un tostadero antes del amanecer y una ventana encendida',
      },
      {
        name: 'obstacle',
        label: 'Obstáculo',
        kind: 'text',
        example: 'Café que se compra por precio y nunca por finca',
      },
      {
        name: 'outcome',
        label: 'Cómo acaba',
        kind: 'text',
        example: 'Cuatro familias fijan su propio precio',
      },
      {
        name: 'mood',
        label: 'Ambiente',
        kind: 'choice',
        choices: ['sereno', 'cálido', 'atrevido', 'divertido'],
        example: 'sereno',
      },
      { name: 'seconds', label: 'Segundos', kind: 'number', example: '90' },
    ],
  },
}
