import type { BuiltInTexts } from '../built-in.ts'

export const pressRelease: BuiltInTexts = {
  launch: {
    name: 'Nota de lanzamiento',
    description: 'Un producto nuevo como noticia: quién, qué, cuándo, dónde y por qué en dos frases.',
    framework: 'inverted_pyramid',
    prompt: `Escribe una nota de prensa de 300 a 400 palabras sobre un lanzamiento. Titular de 100 caracteres como máximo en presente, subtítulo de 140 como máximo y después la data.
- Novedad: {{ news }}
- Fecha: {{ date }}
{% for detail in details %}- Detalle: {{ detail }}
{% endfor %}{% if price %}- Precio: {{ price }}
{% endif %}{% if link %}- Enlace: {{ link }}
{% endif %}{% if quote %}- Cita: «{{ quote }}» ({{ speaker | default: "nombre, cargo" }})
{% else %}Deja sitio para una cita: [cita, nombre, cargo].
{% endif %}Primer párrafo: quién, qué, cuándo, dónde y por qué, en 45 palabras como máximo. Después, los detalles de más a menos importantes, la cita, el precio y la disponibilidad, sobre la empresa y el contacto de prensa.
Tercera persona, sin superlativos y sin «ilusión». Un redactor debe poder cortar desde el final.`,
    variables: [
      {
        name: 'news',
        label: 'La noticia',
        kind: 'text',
        example: 'Fieldnote abre los informes bilingües a todas las agencias',
      },
      { name: 'date', label: 'Fecha', kind: 'text', example: '1 de julio' },
      {
        name: 'details',
        label: 'Detalles',
        kind: 'list',
        example: 'Los informes salen en español y en inglés; Las cifras se mantienen tal cual',
      },
      { name: 'price', label: 'Precio', kind: 'text', required: false, example: 'Desde 29 € al mes' },
      {
        name: 'speaker',
        label: 'Quién habla',
        kind: 'text',
        required: false,
        example: 'Ana Ruiz, directora general',
      },
      {
        name: 'quote',
        label: 'Cita',
        kind: 'long_text',
        required: false,
        example: 'La gente lee lo que está en su idioma.',
      },
      {
        name: 'link',
        label: 'Sala de prensa',
        kind: 'link',
        required: false,
        example: 'https://example.com/prensa',
      },
    ],
  },
  partnership: {
    name: 'Nota de alianza',
    description: 'Dos organizaciones, algo que ahora hacen juntas y lo que aporta a cada quien.',
    framework: 'inverted_pyramid',
    prompt: `Escribe una nota de prensa de 250 a 350 palabras sobre una alianza con {{ partner }}. Titular de 100 caracteres como máximo con los dos nombres; subtítulo de 140 como máximo con lo que ganan los clientes.
- Novedad: {{ news }}
{% for gain in gains %}- Detalle: {{ gain }}
{% endfor %}- Comienza: {{ start }}
{% if region %}- Región: {{ region }}
{% endif %}{% if link %}- Enlace: {{ link }}
{% endif %}Primer párrafo: qué hacen juntas y desde cuándo. Después, qué cambia para los clientes, qué aporta cada parte y una cita de cada una como [cita, nombre, cargo].
Cierra con dos párrafos breves sobre las dos organizaciones, cada uno como [sobre] si el encargo no lo da, y un contacto de prensa de cada una. No afirmes una exclusividad que no figure aquí.`,
    variables: [
      { name: 'partner', label: 'Socio', kind: 'text', example: 'Faro y Asociados' },
      {
        name: 'news',
        label: 'Qué hacen ahora juntas',
        kind: 'text',
        example: 'Fieldnote y Faro y Asociados forman a las agencias en informes',
      },
      {
        name: 'gains',
        label: 'Qué ganan los clientes',
        kind: 'list',
        example: 'Los cursos son gratis para clientes; Cada curso acaba con un informe terminado',
      },
      { name: 'start', label: 'Comienza', kind: 'text', example: '15 de septiembre' },
      {
        name: 'region',
        label: 'Región',
        kind: 'choice',
        choices: ['todo el mundo', 'Europa', 'América del Norte', 'América Latina'],
        required: false,
        example: 'Europa',
      },
      { name: 'link', label: 'Enlace', kind: 'link', required: false, example: 'https://example.com/cursos' },
    ],
  },
  event: {
    name: 'Convocatoria de prensa',
    description: 'Una invitación a la prensa con todo lo necesario para venir o para informar.',
    framework: 'direct',
    prompt: `Escribe una convocatoria de prensa de 200 a 300 palabras sobre un evento. Titular de 100 caracteres como máximo con la fecha; todos los datos en un bloque bajo el primer párrafo.
- Evento: {{ event }}
- Fecha: {{ date }}
- Lugar: {{ place }}
{% for highlight in highlights %}- Punto {{ forloop.index }}: {{ highlight }}
{% endfor %}{% if guests %}- Plazas: {{ guests }}
{% endif %}- Enlace: {{ link }}
Di qué va a pasar que no haya pasado antes, quién estará y podrá atender a los medios, qué se puede fotografiar y a qué hora.
Acaba con cómo se acredita la prensa, un contacto para ese día como [teléfono] y una frase sobre cómo asiste el público.`,
    variables: [
      {
        name: 'event',
        label: 'Evento',
        kind: 'text',
        example: 'Puertas abiertas en el tostadero con los agricultores de la Finca La Esperanza',
      },
      { name: 'date', label: 'Fecha y hora', kind: 'text', example: 'Jueves 14 de mayo a las 19:00' },
      { name: 'place', label: 'Lugar', kind: 'text', example: 'Calle del Molino 12, León' },
      {
        name: 'highlights',
        label: 'Lo más destacado',
        kind: 'list',
        example: 'Primera cata de la cosecha de primavera; Dos agricultores responden preguntas',
      },
      { name: 'guests', label: 'Plazas', kind: 'number', required: false, example: '40' },
      { name: 'link', label: 'Acreditación', kind: 'link', example: 'https://example.com/tarde' },
    ],
  },
  milestone: {
    name: 'Nota de un hito',
    description: 'Una cifra alcanzada y la historia que la hace noticia.',
    framework: 'story',
    prompt: `Escribe una nota de prensa de 250 a 350 palabras sobre un hito. Titular de 100 caracteres como máximo con la cifra; el primer párrafo cuenta el hito y por qué importa fuera de la empresa.
- Novedad: {{ milestone }}
- Fecha: {{ date }}
Cómo empezó: {{ beginning }}
{% for stage in stages %}- Detalle: {{ stage }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}Tras la noticia, cuenta el camino en tres párrafos breves: el comienzo, lo difícil, a qué ha llevado. Después, lo que viene, como intención y no como promesa.
Cada cifra lleva su periodo. Una cita como [cita, nombre, cargo], la empresa como [sobre] y el contacto de prensa.`,
    variables: [
      {
        name: 'milestone',
        label: 'Hito',
        kind: 'text',
        example: 'Fieldnote ha enviado su informe número un millón',
      },
      { name: 'date', label: 'Fecha', kind: 'text', example: '3 de marzo' },
      {
        name: 'beginning',
        label: 'Cómo empezó',
        kind: 'long_text',
        example: 'Dos responsables de cuentas escribieron un programa para salir a su hora.',
      },
      {
        name: 'stages',
        label: 'Etapas',
        kind: 'list',
        example: 'Las diez primeras agencias pagaron con pizza; Hoy lo usan 320 agencias',
      },
      { name: 'link', label: 'Enlace', kind: 'link', required: false, example: 'https://example.com/prensa' },
    ],
  },
  findings: {
    name: 'Resultados de una encuesta',
    description: 'Cifras de una encuesta propia, con el método que permite citarlas.',
    framework: 'listicle',
    prompt: `Escribe una nota de prensa de 300 a 400 palabras sobre los resultados de una encuesta a {{ sample }} personas. Titular de 100 caracteres como máximo con la cifra más sorprendente.
{% for finding in findings %}- Hallazgo {{ forloop.index }}: {{ finding }}
{% endfor %}- Encuesta: {{ method }}
{% if link %}- Enlace: {{ link }}
{% endif %}Primer párrafo: el hallazgo principal, a quién se preguntó y cuándo. Después, los hallazgos en una lista numerada, cada uno con su cifra y una frase sobre lo que significa.
No conviertas una correlación en una causa. Da el método en un párrafo propio: a quién, a cuántas personas, cuándo, cómo y quién lo pagó.
Una cita como [cita, nombre, cargo]; después, dónde están todas las cifras y el contacto de prensa.`,
    variables: [
      {
        name: 'findings',
        label: 'Hallazgos',
        kind: 'list',
        example: 'El 62 % de los clientes solo lee la primera página; 8 de cada 10 quieren menos cifras',
      },
      { name: 'sample', label: 'Personas encuestadas', kind: 'number', example: '540' },
      {
        name: 'method',
        label: 'Método',
        kind: 'text',
        example: 'En línea, en marzo, entre responsables de marketing de cinco países',
      },
      {
        name: 'link',
        label: 'Todas las cifras',
        kind: 'link',
        required: false,
        example: 'https://example.com/encuesta',
      },
    ],
  },
}
