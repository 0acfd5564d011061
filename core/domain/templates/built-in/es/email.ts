import type { BuiltInTexts } from '../built-in.ts'

export const email: BuiltInTexts = {
  aida: {
    name: 'Correo de venta',
    description: 'De un asunto que se gana la apertura a una sola acción clara.',
    framework: 'aida',
    prompt: `Escribe un correo de venta en cuatro pasos: atención, interés, deseo y acción.
Asunto de 60 caracteres como máximo y preencabezado de 100 como máximo que complete el asunto sin repetirlo. Cuerpo de 120 a 180 palabras.
- Resultado: {{ result }}
{% if proof %}- Prueba: {{ proof }}
{% endif %}{% if deadline %}- Fecha límite: {{ deadline }}
{% endif %}- Enlace: {{ link }}
La situación de quien lee: {{ situation }}
Empieza por esa situación, no por la empresa. Di el resultado antes que las funciones. Pide una sola cosa, y una sola vez.`,
    variables: [
      {
        name: 'situation',
        label: 'El lector, hoy',
        kind: 'text',
        example: 'Prepara a mano cada informe de cliente',
      },
      {
        name: 'result',
        label: 'Qué gana',
        kind: 'text',
        example: 'Reduce un 40 % el tiempo de los informes',
      },
      { name: 'proof', label: 'Prueba', kind: 'text', required: false, example: 'Lo usan 320 agencias' },
      { name: 'deadline', label: 'Fecha límite', kind: 'text', required: false, example: '30 de junio' },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/prueba' },
    ],
  },
  outreach: {
    name: 'Primer contacto',
    description: 'Una nota breve a quien no te conoce, con un motivo para escribirle.',
    framework: 'pas',
    prompt: `Escribe un primer correo a una persona con el cargo de {{ role }} que no nos conoce. 110 palabras como máximo, texto sin formato ni imágenes, una sola pregunta.
Asunto de 45 caracteres como máximo, como lo escribiría un colega; preencabezado de 100 como máximo.
Por qué le escribimos ahora: {{ reason }}
- Problema: {{ problem }}
- Ventaja: {{ benefit }}
{% if proof %}- Prueba: {{ proof }}
{% endif %}Primera frase: el motivo, sobre esa persona. Segunda: el problema, como suposición y no como reproche. Después, la ventaja y su prueba.
Acaba con una pregunta que se responda en una línea{% if ask %}: {{ ask }}{% endif %}. Añade cómo decir que no.`,
    variables: [
      { name: 'role', label: 'Su cargo', kind: 'text', example: 'responsable de marketing' },
      {
        name: 'reason',
        label: 'Por qué esta persona y ahora',
        kind: 'text',
        example: 'Su agencia abrió una segunda oficina en marzo',
      },
      {
        name: 'problem',
        label: 'Problema probable',
        kind: 'text',
        example: 'Los informes se duplican cuando lo hacen los clientes',
      },
      {
        name: 'benefit',
        label: 'Ventaja',
        kind: 'text',
        example: 'Envía el doble de informes en el mismo tiempo',
      },
      {
        name: 'proof',
        label: 'Prueba',
        kind: 'text',
        required: false,
        example: 'Faro y Asociados pasó de 3 días a 4 horas',
      },
      {
        name: 'ask',
        label: 'La pregunta',
        kind: 'text',
        required: false,
        example: '¿Están los informes en su lista de este trimestre?',
      },
    ],
  },
  welcome: {
    name: 'Bienvenida',
    description: 'El primer correo tras el alta: una cosa hecha en los primeros cinco minutos.',
    framework: 'how_to',
    prompt: `Escribe un correo de bienvenida a quien acaba de darse de alta. Asunto de 50 caracteres como máximo, preencabezado de 100 y cuerpo de 140 palabras como máximo.
{% for step in steps %}- Paso {{ forloop.index }}: {{ step }}
{% endfor %}- Enlace: {{ link }}
Da las gracias en una frase corta. Di qué tendrá tras el primer paso. Numera los pasos; que el primero sea tan pequeño que se haga al momento.
Un solo botón, para el paso uno. {% if help %}Debajo, dónde encontrar ayuda: {{ help }}{% else %}Debajo, di que si responde le leerá una persona.{% endif %}
Sin lista de funciones y sin segunda oferta.`,
    variables: [
      {
        name: 'steps',
        label: 'Primeros pasos',
        kind: 'list',
        example: 'Conecta una cuenta de anuncios; Elige un panel; Invita a un colega',
      },
      {
        name: 'help',
        label: 'Dónde hay ayuda',
        kind: 'text',
        required: false,
        example: 'Responde a este correo: Ana contesta en un día laborable',
      },
      { name: 'link', label: 'Enlace al primer paso', kind: 'link', example: 'https://example.com/empezar' },
    ],
  },
  newsletter: {
    name: 'Boletín',
    description: 'Unas pocas cosas que merecen la atención, cada una en tres líneas.',
    framework: 'listicle',
    prompt: `Escribe el boletín {{ rhythm }}. Asunto de 60 caracteres como máximo que nombre el mejor punto; preencabezado de 100 como máximo que nombre el segundo.
Tema de este número: {{ theme }}
{% for item in items %}- Punto {{ forloop.index }}: {{ item }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}Dos frases de saludo con una idea propia y después los puntos. Cada uno: un título de 50 caracteres como máximo, dos o tres frases con algo que se pueda usar y un enlace.
Como mucho un punto habla de nosotros. Cierra con una pregunta que apetezca responder y la llamada a la acción.`,
    variables: [
      {
        name: 'rhythm',
        label: 'Frecuencia',
        kind: 'choice',
        choices: ['semanal', 'quincenal', 'mensual'],
        example: 'mensual',
      },
      { name: 'theme', label: 'Tema', kind: 'text', example: 'Informar menos y decir más' },
      {
        name: 'items',
        label: 'Puntos',
        kind: 'list',
        example: 'El informe de una página; Cómo Faro y Asociados ahorró un día; Ya hay informes bilingües',
      },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/numero-12',
      },
    ],
  },
  'win-back': {
    name: 'Recuperar a un cliente',
    description: 'Para quien lleva tiempo sin aparecer: qué ha cambiado y cómo volver o marcharse.',
    framework: 'bab',
    prompt: `Escribe un correo a un cliente que lleva {{ months }} meses sin actividad. Asunto de 50 caracteres como máximo, preencabezado de 100 y cuerpo de 120 palabras como máximo.
- Antes: {{ before }}
{% for change in changes %}- Ventaja: {{ change }}
{% endfor %}{% if offer %}- Oferta: {{ offer }}
{% endif %}- Enlace: {{ link }}
Antes: nombra la molestia con franqueza. Después: cómo es ahora. Puente: un solo paso para volver.
Sin culpa y sin «te echamos de menos». Ofrece escribir menos o dejar de hacerlo, en una frase clara.`,
    variables: [
      { name: 'months', label: 'Meses sin actividad', kind: 'number', example: '3' },
      {
        name: 'before',
        label: 'Lo que molestaba',
        kind: 'text',
        example: 'Los paneles tardaban un minuto en abrirse',
      },
      {
        name: 'changes',
        label: 'Lo que ha mejorado',
        kind: 'list',
        example: 'Los paneles se abren en dos segundos; Los informes salen en dos idiomas',
      },
      { name: 'offer', label: 'Oferta', kind: 'text', required: false, example: 'El próximo mes es gratis' },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/volver' },
    ],
  },
  invitation: {
    name: 'Invitación a un evento',
    description: 'Por qué venir, qué se lleva uno, cuándo y dónde, en una sola pantalla.',
    framework: '4ps',
    prompt: `Escribe una invitación en cuatro pasos: promesa, imagen, prueba y empuje. Asunto de 60 caracteres como máximo con la fecha; preencabezado de 100; cuerpo de 150 palabras como máximo.
- Evento: {{ event }}
- Fecha: {{ date }}
- Lugar: {{ place }}
{% for gain in gains %}- Ventaja: {{ gain }}
{% endfor %}{% if speaker %}- Ponente: {{ speaker }}
{% endif %}- Enlace: {{ link }}
Promesa: lo que podrá hacer después quien asista. Imagen: medio minuto del evento, como si estuviera allí. Prueba: solo lo que figura aquí. Empuje: la fecha y un botón.
Pon la fecha, la hora con su zona, el lugar y el precio en un bloque que se lea de un vistazo.`,
    variables: [
      {
        name: 'event',
        label: 'Evento',
        kind: 'text',
        example: 'Seminario web: informes que los clientes leen',
      },
      {
        name: 'date',
        label: 'Fecha y hora',
        kind: 'text',
        example: 'Martes 9 de junio, 16:00 (hora de Madrid)',
      },
      { name: 'place', label: 'Lugar', kind: 'text', example: 'En línea, con grabación' },
      {
        name: 'gains',
        label: 'Qué se lleva cada persona',
        kind: 'list',
        example: 'Sal con un informe de una página; Conoce tres ejemplos reales',
      },
      {
        name: 'speaker',
        label: 'Ponente',
        kind: 'text',
        required: false,
        example: 'Ana Ruiz, directora de cuentas de Faro y Asociados',
      },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/seminario' },
    ],
  },
  cart: {
    name: 'Recordatorio de cesta',
    description: 'Recuerda lo que quedó, resuelve la duda probable y no insiste.',
    framework: 'direct',
    prompt: `Escribe el recordatorio {{ number }} de 3 sobre una cesta sin terminar. Asunto de 45 caracteres como máximo, preencabezado de 100 y cuerpo de 80 palabras como máximo.
- Enlace: {{ link }}
{% for answer in answers %}- Dato: {{ answer }}
{% endfor %}{% if hold %}- Guardada hasta: {{ hold }}
{% endif %}{% if number > 2 %}Es el último recordatorio: dilo, y que después la cesta se vaciará.
{% endif %}Primera línea: lo que hay en la cesta, como [producto]. Después, las respuestas a lo que pudo frenar la compra, en una lista corta. Un solo botón.
Sin escasez inventada ni cuenta atrás. No ofrezcas un descuento que el encargo no mencione.`,
    variables: [
      { name: 'number', label: 'Qué recordatorio (del 1 al 3)', kind: 'number', example: '1' },
      {
        name: 'answers',
        label: 'Respuestas a las dudas',
        kind: 'list',
        example: 'Devoluciones gratis durante 60 días; Entrega en dos días; Pago con factura',
      },
      {
        name: 'hold',
        label: 'Guardada hasta',
        kind: 'text',
        required: false,
        example: 'el domingo por la noche',
      },
      { name: 'link', label: 'Enlace a la cesta', kind: 'link', example: 'https://example.com/cesta' },
    ],
  },
  update: {
    name: 'Cambio en el producto',
    description: 'Dice a los clientes qué cambia, qué deben hacer y para cuándo.',
    framework: 'inverted_pyramid',
    prompt: `Escribe un aviso a los clientes. Asunto de 60 caracteres como máximo que diga el cambio; preencabezado de 100 que diga si hay que hacer algo. 150 palabras como máximo.
- Novedad: {{ change }}
- Fecha: {{ date }}
{% for detail in details %}- Detalle: {{ detail }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}- Qué hay que hacer: {{ task }}
Orden: el cambio, la fecha, qué hacer (o «no hay que hacer nada»), los detalles, dónde preguntar. Palabras sencillas y sin publicidad; si algo empeora para alguien, dilo.`,
    variables: [
      {
        name: 'change',
        label: 'El cambio',
        kind: 'text',
        example: 'Los informes se envían ahora desde tu propio dominio',
      },
      { name: 'date', label: 'Desde cuándo', kind: 'text', example: '1 de julio' },
      {
        name: 'task',
        label: 'Qué deben hacer',
        kind: 'text',
        example: 'Añadir un registro DNS antes de ese día',
      },
      {
        name: 'details',
        label: 'Detalles',
        kind: 'list',
        example: 'Los enlaces antiguos siguen funcionando; El precio no cambia',
      },
      { name: 'link', label: 'Enlace', kind: 'link', required: false, example: 'https://example.com/ayuda' },
    ],
  },
}
