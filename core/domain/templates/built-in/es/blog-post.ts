import type { BuiltInTexts } from '../built-in.ts'

export const blogPost: BuiltInTexts = {
  'how-to': {
    name: 'Guía paso a paso',
    description: 'Lleva a quien lee de un objetivo a un resultado, comprobando cada paso.',
    framework: 'how_to',
    prompt: `Escribe una guía práctica para lectores de nivel {{ level }} con este objetivo: {{ goal }}.
Título de 70 caracteres como máximo que nombre el resultado. Entradilla de dos frases: qué tendrá el lector al final y cuánto tarda{% if minutes %} ({{ minutes }} minutos){% endif %}.
{% for step in steps %}- Paso {{ forloop.index }}: {{ step }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}Da a cada paso su propio H2, que empiece por un verbo. Debajo: qué hacer, cómo saber que ha funcionado y el error más habitual.
{% if mistake %}Avisa pronto de este: {{ mistake }}
{% endif %}Cierra con lo siguiente que conviene probar y la llamada a la acción.`,
    variables: [
      {
        name: 'goal',
        label: 'Qué quiere hacer el lector',
        kind: 'text',
        example: 'Preparar un informe mensual en diez minutos',
      },
      {
        name: 'level',
        label: 'Nivel del lector',
        kind: 'choice',
        choices: ['inicial', 'medio', 'experto'],
        example: 'inicial',
      },
      {
        name: 'steps',
        label: 'Pasos, en orden',
        kind: 'list',
        example: 'Conecta tus cuentas de anuncios; Elige un panel; Fija el día de envío',
      },
      { name: 'minutes', label: 'Minutos que lleva', kind: 'number', required: false, example: '10' },
      {
        name: 'mistake',
        label: 'El error habitual',
        kind: 'text',
        required: false,
        example: 'Mezclar zonas horarias entre cuentas',
      },
      { name: 'link', label: 'Enlace', kind: 'link', required: false, example: 'https://example.com/guia' },
    ],
  },
  listicle: {
    name: 'Artículo de lista',
    description: 'Una lista numerada en la que cada punto sirve por sí solo.',
    framework: 'listicle',
    prompt: `Escribe un artículo de lista con {{ items | size }} puntos para quienes buscan «{{ keyword }}».
Título de 70 caracteres como máximo con el número y las palabras de búsqueda. Entradilla de dos frases: para quién es la lista y cómo se han elegido los puntos.
{% for item in items %}- Punto {{ forloop.index }}: {{ item }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}Pon primero lo más útil. Da a cada punto un H2 que se entienda sin los demás y de dos a cuatro frases: por qué importa, un ejemplo, qué hacer hoy.
Ordena la lista {{ order }}. No rellenes: un punto sin ejemplo sobra.
Termina con el punto por el que empezar y la llamada a la acción.`,
    variables: [
      {
        name: 'keyword',
        label: 'Palabras de búsqueda',
        kind: 'text',
        example: 'consejos para informes de agencia',
      },
      {
        name: 'items',
        label: 'Puntos',
        kind: 'list',
        example: 'Acuerda cinco cifras; Envía siempre el mismo día; Explica un dato con palabras',
      },
      {
        name: 'order',
        label: 'Orden',
        kind: 'choice',
        choices: ['por utilidad', 'de fácil a difícil', 'por coste'],
        example: 'por utilidad',
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
  'case-study': {
    name: 'Caso de éxito',
    description: 'Un cliente, un problema y un resultado medido.',
    framework: 'case_study',
    prompt: `Escribe un caso de éxito sobre {{ customer }}.
Título de 70 caracteres como máximo: el cliente y el resultado con su cifra.
- Resultado: {{ result }}
{% for action in actions %}- Paso {{ forloop.index }}: {{ action }}
{% endfor %}{% if weeks %}- Tiempo hasta el resultado: {{ weeks }} semanas
{% endif %}{% if link %}- Enlace: {{ link }}
{% endif %}- Antes: {{ before }}
- Cliente: {{ customer }}
{% if quote %}- Cita: {{ quote }}
{% endif %}La cita va una sola vez, literal y con el nombre de quien la dijo.
Cuéntalo en cuatro secciones: el cliente, el problema y lo que costaba, lo que se hizo, lo que cambió. Cada cifra lleva su unidad y su periodo.
El protagonista es el cliente. Habla del producto solo donde lo usaron. Cierra con lo primero que puede hacer quien esté en la misma situación.`,
    variables: [
      {
        name: 'customer',
        label: 'Cliente',
        kind: 'text',
        example: 'Faro y Asociados, una agencia de doce personas en Vigo',
      },
      {
        name: 'before',
        label: 'Antes',
        kind: 'long_text',
        example: 'Dos personas pasaban los tres primeros días del mes copiando cifras en diapositivas.',
      },
      {
        name: 'actions',
        label: 'Lo que se hizo',
        kind: 'list',
        example:
          'Conectaron nueve cuentas de anuncios; Crearon un panel por cliente; Formaron al equipo en una hora',
      },
      {
        name: 'result',
        label: 'Resultado',
        kind: 'text',
        example: 'Los informes tardan 4 horas en lugar de 3 días',
      },
      { name: 'weeks', label: 'Semanas hasta el resultado', kind: 'number', required: false, example: '6' },
      {
        name: 'quote',
        label: 'Cita y quién la dijo',
        kind: 'long_text',
        required: false,
        example: 'Hemos recuperado los lunes. (Ana Ruiz, directora de cuentas)',
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
  pas: {
    name: 'Artículo de problema y solución',
    description: 'Nombra un problema, muestra lo que cuesta y lo resuelve antes de vender nada.',
    framework: 'pas',
    prompt: `Escribe un artículo que resuelva un solo problema.
- Problema: {{ problem }}
Título de 70 caracteres como máximo con las palabras del lector. En el primer párrafo, muestra el problema en una escena que conozca.
Lo que cuesta no hacer nada: {{ cost }}
{% for fix in fixes %}- Consejo {{ forloop.index }}: {{ fix }}
{% endfor %}{% if proof %}- Prueba: {{ proof }}
{% endif %}{% if link %}- Enlace: {{ link }}
{% endif %}Menciona el coste una vez, con calma y sin alarmar. Dos tercios del artículo son soluciones que sirven sin comprar nada.
Presenta el producto como el camino más corto al mismo resultado, en una sección cerca del final.
Acaba con el paso más pequeño que ayuda hoy y la llamada a la acción.`,
    variables: [
      {
        name: 'problem',
        label: 'Problema',
        kind: 'text',
        example: 'Los informes llevan días y nadie los lee',
      },
      { name: 'cost', label: 'Lo que cuesta', kind: 'text', example: 'Unas 30 horas facturables al mes' },
      {
        name: 'fixes',
        label: 'Formas de resolverlo',
        kind: 'list',
        example:
          'Informa de cinco cifras en vez de cincuenta; Escribe una frase por cifra; Automatiza la copia de datos',
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
  comparison: {
    name: 'Comparativa',
    description: 'Ayuda a elegir entre opciones con honestidad.',
    framework: 'fab',
    prompt: `Escribe una comparativa justa para quien tiene que elegir entre {{ options | join: ", " }}.
Título de 70 caracteres como máximo con los nombres comparados. Responde en la entradilla: a quién le conviene cada opción.
Compara con los mismos criterios y en el mismo orden: {{ criteria | join: "; " }}.
{% for strength in strengths %}- Característica: {{ strength }}
{% endfor %}Donde nuestra oferta sea la opción más débil, dilo: {{ weakness }}
{% if link %}- Enlace: {{ link }}
{% endif %}Un H2 por criterio: qué hace cada opción, qué supone para el lector y cuándo importa. Después, una tabla breve y una línea «elige esta si» por opción.
No afirmes de un competidor nada que no figure aquí; donde falte un dato, escribe [comprobar].`,
    variables: [
      {
        name: 'options',
        label: 'Opciones comparadas',
        kind: 'list',
        example: 'Fieldnote; Hojas de cálculo; Un profesional autónomo',
      },
      {
        name: 'criteria',
        label: 'Criterios',
        kind: 'list',
        example: 'Tiempo por informe; Precio; Fuentes; Diseño',
      },
      {
        name: 'strengths',
        label: 'Nuestros puntos fuertes',
        kind: 'list',
        example: 'Prepara un informe en diez minutos; Se conecta con 40 fuentes',
      },
      {
        name: 'weakness',
        label: 'Dónde somos más débiles',
        kind: 'text',
        example: 'No funciona sin conexión',
      },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/comparativa',
      },
    ],
  },
  news: {
    name: 'Novedad de producto',
    description: 'Qué hay de nuevo, para quién y qué hacer con ello: la noticia en la primera frase.',
    framework: 'inverted_pyramid',
    prompt: `Escribe una entrada sobre una novedad. Todo lo importante está en las primeras 60 palabras.
Título de 70 caracteres como máximo: lo que el cliente puede hacer ahora y antes no.
- Novedad: {{ news }}
{% for detail in details %}- Detalle: {{ detail }}
{% endfor %}- Disponible: {{ available }}
{% if link %}- Enlace: {{ link }}
{% endif %}Después, de más a menos importante: qué cambia para el lector, cómo se usa, quién lo tiene y a qué precio, el contexto{% if reason %} ({{ reason }}){% endif %}.
Nada de historia de la empresa antes de la tercera sección. Quien deje de leer en cualquier punto no se pierde nada más importante después.`,
    variables: [
      {
        name: 'news',
        label: 'La novedad',
        kind: 'text',
        example: 'Envía cada informe en español y en inglés',
      },
      {
        name: 'details',
        label: 'Detalles',
        kind: 'list',
        example: 'Funciona con todos los paneles actuales; Mantiene cifras y nombres tal cual',
      },
      {
        name: 'available',
        label: 'Desde cuándo y para quién',
        kind: 'text',
        example: 'Hoy, en todos los planes',
      },
      {
        name: 'reason',
        label: 'Por qué se ha hecho',
        kind: 'text',
        required: false,
        example: 'la pidieron 140 clientes',
      },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/novedades',
      },
    ],
  },
  story: {
    name: 'Historia de cómo empezó',
    description: 'Una historia real con un giro del que nace el producto.',
    framework: 'story',
    prompt: `Cuenta una historia real en {{ person }}.
Título de 70 caracteres como máximo que plantee una pregunta que la historia responda. Empieza en mitad de una escena, con un lugar y algo que ocurre.
- Escena: {{ scene }}
- Giro: {{ turn }}
- Resultado: {{ outcome }}
{% if link %}- Enlace: {{ link }}
{% endif %}Orden: la escena, lo que estaba en juego, lo que falló, el giro, lo que es distinto ahora, lo que se lleva quien lee.
Muestra antes de explicar. Solo los detalles que figuran aquí: no inventes personas, diálogos ni fechas.
Cerca del final, una idea en una sola frase{% if lesson %}: {{ lesson }}{% endif %}. Después, la llamada a la acción, sin insistir.`,
    variables: [
      {
        name: 'person',
        label: 'Narrada en',
        kind: 'choice',
        choices: ['primera persona', 'tercera persona'],
        example: 'primera persona',
      },
      {
        name: 'scene',
        label: 'Escena inicial',
        kind: 'long_text',
        example: 'Un domingo por la noche, 23 pestañas abiertas y un informe que entregar a las nueve.',
      },
      {
        name: 'turn',
        label: 'El giro',
        kind: 'long_text',
        example: 'Llamó la clienta: solo había leído siempre la primera página.',
      },
      {
        name: 'outcome',
        label: 'Cómo acabó',
        kind: 'text',
        example: 'Una página al mes sustituyó a cuarenta diapositivas',
      },
      {
        name: 'lesson',
        label: 'La idea que queda',
        kind: 'text',
        required: false,
        example: 'Informa de aquello sobre lo que alguien va a actuar',
      },
      {
        name: 'link',
        label: 'Enlace',
        kind: 'link',
        required: false,
        example: 'https://example.com/nosotros',
      },
    ],
  },
}
