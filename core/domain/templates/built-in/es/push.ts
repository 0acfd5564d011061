import type { BuiltInTexts } from '../built-in.ts'

export const push: BuiltInTexts = {
  offer: {
    name: 'Oferta por notificación',
    description: 'Una oferta que cabe en la pantalla de bloqueo.',
    framework: 'direct',
    prompt: `Escribe una notificación push: título de 50 caracteres como máximo y texto de 120 como máximo. Los teléfonos cortan antes, así que los primeros 30 caracteres del título y los primeros 60 del texto deben entenderse solos.
- Oferta: {{ offer }}
- Fecha límite: {{ deadline }}
- Enlace: {{ link }}
La oferta en el título; la condición y el final en el texto. {% if emoji == "uno" %}Se admite un emoji, al final del título.{% else %}Sin emojis.{% endif %}
Sin preguntas, sin mayúsculas para enfatizar y sin el nombre de la aplicación: ya lo muestra el teléfono.`,
    variables: [
      { name: 'offer', label: 'Oferta', kind: 'text', example: '20 % menos en zapatillas de correr' },
      { name: 'deadline', label: 'Termina', kind: 'text', example: 'domingo a medianoche' },
      { name: 'emoji', label: 'Emoji', kind: 'choice', choices: ['ninguno', 'uno'], example: 'ninguno' },
      {
        name: 'link',
        label: 'Pantalla o página que abre',
        kind: 'link',
        example: 'https://example.com/rebajas',
      },
    ],
  },
  news: {
    name: 'Noticia por notificación',
    description: 'Lo que ha pasado, como se lo contarías a un amigo.',
    framework: 'inverted_pyramid',
    prompt: `Escribe una notificación push sobre una noticia: título de 50 caracteres como máximo que sea la noticia y texto de 120 como máximo con el siguiente dato en importancia.
- Novedad: {{ news }}
{% for detail in details %}- Detalle: {{ detail }}
{% endfor %}{% if link %}- Enlace: {{ link }}
{% endif %}El título debe bastar a quien no pulse. Sin intriga, sin «no te lo vas a creer» y sin repetir en el texto lo que dice el título.`,
    variables: [
      { name: 'news', label: 'La noticia', kind: 'text', example: 'Los informes ya salen en dos idiomas' },
      {
        name: 'details',
        label: 'Detalles',
        kind: 'list',
        example: 'Funciona con todos los paneles; En todos los planes',
      },
      {
        name: 'link',
        label: 'Página que abre',
        kind: 'link',
        required: false,
        example: 'https://example.com/novedades',
      },
    ],
  },
  tip: {
    name: 'Consejo por notificación',
    description: 'Una pequeña ayuda en el momento en que sirve.',
    framework: 'how_to',
    prompt: `Escribe una notificación push con un consejo para quienes {{ moment }}. Título de 50 caracteres como máximo que empiece por un verbo y texto de 120 como máximo que diga cómo, en un solo paso.
- Consejo: {{ tip }}
{% if seconds %}- Tiempo necesario: {{ seconds }} segundos
{% endif %}{% if link %}- Enlace: {{ link }}
{% endif %}El consejo debe servir aunque nadie abra la aplicación. Sin venta, sin emojis y sin exclamaciones.`,
    variables: [
      { name: 'moment', label: 'Quienes…', kind: 'text', example: 'han preparado su segundo informe' },
      { name: 'tip', label: 'Consejo', kind: 'text', example: 'Guarda un panel como plantilla' },
      { name: 'seconds', label: 'Segundos que lleva', kind: 'number', required: false, example: '20' },
      {
        name: 'link',
        label: 'Página que abre',
        kind: 'link',
        required: false,
        example: 'https://example.com/consejos/guardar',
      },
    ],
  },
  basket: {
    name: 'Recordatorio de cesta por notificación',
    description: 'Un solo recordatorio, con el motivo para terminar.',
    framework: 'fab',
    prompt: `Escribe una notificación push sobre una cesta sin terminar: título de 50 caracteres como máximo con [producto] y texto de 120 como máximo.
- Característica: {{ feature }}
- Ventaja: {{ benefit }}
{% if hold %}- Guardada hasta: {{ hold }}
{% endif %}- Enlace: {{ link }}
De la característica a la ventaja en una frase, y después qué pasa al pulsar. Sin culpa, sin escasez inventada y sin cuenta atrás.`,
    variables: [
      {
        name: 'feature',
        label: 'Característica',
        kind: 'text',
        example: 'Devoluciones gratis durante 60 días',
      },
      { name: 'benefit', label: 'Ventaja', kind: 'text', example: 'Pruébalas corriendo de verdad' },
      {
        name: 'hold',
        label: 'Guardada hasta',
        kind: 'text',
        required: false,
        example: 'el domingo por la noche',
      },
      { name: 'link', label: 'Página que abre', kind: 'link', example: 'https://example.com/cesta' },
    ],
  },
}
