import type { BuiltInTexts } from '../built-in.ts'

export const landingPage: BuiltInTexts = {
  aida: {
    name: 'Página de producto',
    description: 'De un titular que dice qué es al botón que lo pone en marcha.',
    framework: 'aida',
    prompt: `Escribe una página de destino con un solo objetivo. Título de página de 60 caracteres como máximo y descripción para buscadores de 155 como máximo.
Cabecera: un titular de 10 palabras como máximo que diga lo que se puede hacer, una línea debajo que diga cómo y un botón.
{% for benefit in benefits %}- Ventaja: {{ benefit }}
{% endfor %}{% if proof %}- Prueba: {{ proof }}
{% endif %}{% if price %}- Precio: {{ price }}
{% endif %}- Enlace: {{ link }}
Después: las ventajas, cada una con su título; cómo funciona en tres pasos; la prueba; el precio; las preguntas. Responde a estas preguntas: {{ questions | join: "; " }}.
Los títulos deben contar la historia a quien no lea nada más. El mismo texto de botón en toda la página.`,
    variables: [
      {
        name: 'benefits',
        label: 'Ventajas',
        kind: 'list',
        example:
          'Reduce un 40 % el tiempo de los informes; Se conecta con 40 fuentes; Envía informes en dos idiomas',
      },
      { name: 'proof', label: 'Prueba', kind: 'text', required: false, example: 'Lo usan 320 agencias' },
      { name: 'price', label: 'Precio', kind: 'text', required: false, example: 'Desde 29 € al mes' },
      {
        name: 'questions',
        label: 'Preguntas habituales',
        kind: 'list',
        example: '¿Cuánto se tarda en empezar?; ¿Se puede cancelar en cualquier momento?',
      },
      { name: 'link', label: 'Adónde lleva el botón', kind: 'link', example: 'https://example.com/prueba' },
    ],
  },
  pas: {
    name: 'Página sobre un problema',
    description: 'Para visitas que conocen su problema y todavía no la solución.',
    framework: 'pas',
    prompt: `Escribe una página de destino para quienes buscan salir de un problema.
- Problema: {{ problem }}
Título de página de 60 caracteres como máximo con el problema; descripción de 155 como máximo con la solución.
Lo que les cuesta: {{ cost }}
Por qué lo habitual se queda corto: {{ usual }}
{% for point in solution %}- Ventaja: {{ point }}
{% endfor %}{% if proof %}- Prueba: {{ proof }}
{% endif %}- Enlace: {{ link }}
Cabecera: el problema resuelto, en una línea. Después, el problema con las palabras de quien visita, el coste con las cifras de aquí, por qué sigue sin resolver, la solución, cómo funciona, la prueba, las preguntas y el botón.
El problema ocupa como mucho un tercio de la página.`,
    variables: [
      {
        name: 'problem',
        label: 'Problema',
        kind: 'text',
        example: 'Los informes llevan días y nadie los lee',
      },
      {
        name: 'cost',
        label: 'Lo que cuesta',
        kind: 'text',
        example: '30 horas al mes para un equipo de cinco',
      },
      {
        name: 'usual',
        label: 'Por qué lo habitual se queda corto',
        kind: 'text',
        example: 'Las plantillas hay que rellenarlas a mano',
      },
      {
        name: 'solution',
        label: 'Lo que lo resuelve',
        kind: 'list',
        example: 'Rellena cada informe desde tus cuentas; Explica cada cifra en una frase',
      },
      {
        name: 'proof',
        label: 'Prueba',
        kind: 'text',
        required: false,
        example: 'Faro y Asociados pasó de 3 días a 4 horas',
      },
      { name: 'link', label: 'Adónde lleva el botón', kind: 'link', example: 'https://example.com/empezar' },
    ],
  },
  offer: {
    name: 'Página de oferta',
    description: 'Una oferta con su imagen, su prueba, sus condiciones y su final.',
    framework: '4ps',
    prompt: `Escribe una página de destino para una sola oferta, en cuatro pasos: promesa, imagen, prueba y empuje. Título de página de 60 caracteres como máximo y descripción de 155.
- Oferta: {{ offer }}
- Fecha límite: {{ deadline }}
{% for item in included %}- Característica: {{ item }}
{% endfor %}{% if proof %}- Prueba: {{ proof }}
{% endif %}{% if guarantee %}- Garantía: {{ guarantee }}
{% endif %}- Enlace: {{ link }}
Promesa: el resultado, en el titular. Imagen: el primer día con él, en cuatro frases. Prueba: solo lo que figura aquí. Empuje: lo que incluye, el precio, la fecha y el botón.
Pon las condiciones junto al botón, no en una nota al pie.`,
    variables: [
      { name: 'offer', label: 'Oferta', kind: 'text', example: 'El plan anual con un 20 % de descuento' },
      { name: 'deadline', label: 'Termina', kind: 'text', example: '30 de junio' },
      {
        name: 'included',
        label: 'Qué incluye',
        kind: 'list',
        example: 'Paneles ilimitados; Informes en dos idiomas; Ayuda de una persona',
      },
      { name: 'proof', label: 'Prueba', kind: 'text', required: false, example: 'Lo usan 320 agencias' },
      {
        name: 'guarantee',
        label: 'Garantía',
        kind: 'text',
        required: false,
        example: 'Devolución del dinero durante 30 días',
      },
      { name: 'link', label: 'Adónde lleva el botón', kind: 'link', example: 'https://example.com/anual' },
    ],
  },
  'lead-magnet': {
    name: 'Página de descarga',
    description: 'Una guía, una lista o una plantilla a cambio de una dirección, y nada más.',
    framework: 'direct',
    prompt: `Escribe una página breve que ofrezca gratis un recurso de tipo {{ kind }} a cambio de un correo. 250 palabras como máximo, sin menú y con un solo formulario.
Título de página de 60 caracteres como máximo y descripción de 155.
- Título: {{ title }}
{% for item in contents %}- Característica: {{ item }}
{% endfor %}{% if pages %}- Páginas: {{ pages }}
{% endif %}- Enlace: {{ link }}
Titular: lo que se puede hacer con él esta misma noche. Después, lo que contiene, en una lista; para quién es y para quién no; el formulario.
Junto al formulario, di qué pasa con la dirección: {{ consent }}
Texto del botón: un verbo y el recurso, nunca «Enviar».`,
    variables: [
      {
        name: 'kind',
        label: 'Qué es',
        kind: 'choice',
        choices: ['guía', 'lista de comprobación', 'plantilla', 'calculadora'],
        example: 'lista de comprobación',
      },
      { name: 'title', label: 'Título', kind: 'text', example: 'El informe de una página' },
      {
        name: 'contents',
        label: 'Qué contiene',
        kind: 'list',
        example: 'Cinco cifras que entiende cualquier cliente; Tres ejemplos reales; Una página para copiar',
      },
      { name: 'pages', label: 'Páginas', kind: 'number', required: false, example: '6' },
      {
        name: 'consent',
        label: 'Qué pasa con la dirección',
        kind: 'text',
        example: 'Un correo con el archivo y una carta al mes de la que puedes darte de baja cuando quieras',
      },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/lista' },
    ],
  },
  waitlist: {
    name: 'Página de lista de espera',
    description: 'Para algo que aún no existe: antes, después y lo que se gana al apuntarse.',
    framework: 'bab',
    prompt: `Escribe una página para un producto que aún no se puede comprar. 300 palabras como máximo. Título de página de 60 caracteres como máximo y descripción de 155.
- Antes: {{ before }}
- Resultado: {{ after }}
{% for perk in perks %}- Ventaja: {{ perk }}
{% endfor %}- Disponible: {{ when }}
- Enlace: {{ link }}
Antes, después y puente: el día de hoy de quien lee, el mismo día con el producto y cómo se llega. Luego, qué recibe quien se apunta y cuándo tendrá noticias.
Di con franqueza lo que no está decidido. No inventes cuántas personas esperan.`,
    variables: [
      {
        name: 'before',
        label: 'Antes',
        kind: 'text',
        example: 'La luz desvela mucho después del trabajo',
      },
      { name: 'after', label: 'Después', kind: 'text', example: 'Tardes que oscurecen cuando deben' },
      {
        name: 'perks',
        label: 'Qué se gana al apuntarse',
        kind: 'list',
        example: 'Elige el color antes que nadie; Paga el precio de la primera serie',
      },
      { name: 'when', label: 'Cuándo llega', kind: 'text', example: 'En septiembre' },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/espera' },
    ],
  },
}
