import type { BuiltInTexts } from '../built-in.ts'

export const sms: BuiltInTexts = {
  offer: {
    name: 'Oferta por SMS',
    description: 'Quién, qué, hasta cuándo y cómo darse de baja, en un solo mensaje.',
    framework: '4ps',
    prompt: `Escribe un solo SMS de 160 caracteres como máximo, con el enlace y la baja incluidos. Solo caracteres GSM-7: é, ñ, ü, ¿ y ¡ caben; á, í, ó, ú, los emojis y las comillas tipográficas no, y bajan el límite a 70. Elige palabras que no los necesiten.
- Oferta: {{ offer }}
- Fecha límite: {{ deadline }}
{% if code %}- Código: {{ code }}
{% endif %}- Enlace: {{ link }}
Empieza por el nombre de quien envía: {{ sender }}. Después, la promesa, la prueba en una cifra, la fecha y el enlace. Acaba con «Responde STOP para baja».
Sin mayúsculas para enfatizar. Envía solo a quien haya dado permiso, entre las 9:00 y las 20:00 de su día.`,
    variables: [
      { name: 'sender', label: 'Quién envía', kind: 'text', example: 'Tempo' },
      { name: 'offer', label: 'Oferta', kind: 'text', example: '20 % menos en zapatillas de correr' },
      { name: 'deadline', label: 'Termina', kind: 'text', example: '30 de abril' },
      { name: 'code', label: 'Código', kind: 'text', required: false, example: 'CORRE20' },
      { name: 'link', label: 'Enlace corto', kind: 'link', example: 'https://example.com/corre' },
    ],
  },
  reminder: {
    name: 'Recordatorio de cita',
    description: 'Hora, lugar y cómo cambiarla.',
    framework: 'direct',
    prompt: `Escribe un recordatorio de 160 caracteres GSM-7 como máximo para {{ kind }}. Sin publicidad: puede que solo se haya dado permiso para recordatorios.
- Fecha: {{ date }}
- Lugar: {{ place }}
{% if bring %}- Trae: {{ bring }}
{% endif %}{% if link %}- Enlace: {{ link }}
{% endif %}Orden: quién envía, qué, día y hora, lugar, cómo cambiar o cancelar{% if hours %} (hasta {{ hours }} horas antes){% endif %}. Sin saludo; escribe la fecha de modo que no se pueda leer al revés.`,
    variables: [
      {
        name: 'kind',
        label: 'Para qué',
        kind: 'choice',
        choices: ['una cita', 'un evento', 'una entrega', 'una renovación'],
        example: 'un evento',
      },
      { name: 'date', label: 'Fecha y hora', kind: 'text', example: 'jueves 14 de mayo, 19:00' },
      { name: 'place', label: 'Lugar', kind: 'text', example: 'Calle del Molino 12' },
      { name: 'bring', label: 'Qué traer', kind: 'text', required: false, example: 'tu entrada' },
      { name: 'hours', label: 'Horas antes para cancelar', kind: 'number', required: false, example: '24' },
      {
        name: 'link',
        label: 'Enlace corto para cambiarla',
        kind: 'link',
        required: false,
        example: 'https://example.com/cambio',
      },
    ],
  },
  launch: {
    name: 'Lanzamiento por SMS',
    description: 'Avisa primero a los clientes, en un solo mensaje.',
    framework: 'aida',
    prompt: `Escribe un solo SMS de 160 caracteres GSM-7 como máximo que cuente una novedad a {{ group }} antes que a nadie. Sin emojis, sin comillas tipográficas y, si puede ser, sin á, í, ó ni ú.
- Novedad: {{ news }}
- Disponible: {{ available }}
- Enlace: {{ link }}
Quién envía, la novedad en 8 palabras como máximo, por qué les interesa, el enlace y «Responde STOP para baja». Una frase para cada cosa, sin exclamaciones.
No digas «exclusivo» si alguien más puede tenerlo.`,
    variables: [
      {
        name: 'group',
        label: 'Quién lo recibe',
        kind: 'choice',
        choices: ['clientes habituales', 'personas de la lista', 'antiguos compradores'],
        example: 'personas de la lista',
      },
      {
        name: 'news',
        label: 'La novedad',
        kind: 'text',
        example: 'Ha llegado el café de primavera de Huila',
      },
      { name: 'available', label: 'Disponible', kind: 'text', example: 'Desde hoy' },
      { name: 'link', label: 'Enlace corto', kind: 'link', example: 'https://example.com/huila' },
    ],
  },
  'win-back': {
    name: 'Recuperar por SMS',
    description: 'Un motivo amable para volver y una salida fácil.',
    framework: 'bab',
    prompt: `Escribe un solo SMS de 160 caracteres GSM-7 como máximo a un cliente que compró por última vez hace {{ months }} meses. Sin emojis, sin comillas tipográficas y, si puede ser, sin á, í, ó ni ú.
- Resultado: {{ change }}
{% if offer %}- Oferta: {{ offer }}
{% endif %}- Enlace: {{ link }}
Quién envía, qué ha cambiado, {% if offer %}la oferta, {% endif %}el enlace y «Responde STOP para baja». No menciones cuánto tiempo ha pasado.`,
    variables: [
      { name: 'months', label: 'Meses desde el último pedido', kind: 'number', example: '6' },
      { name: 'change', label: 'Qué ha cambiado', kind: 'text', example: 'La entrega tarda ahora dos días' },
      {
        name: 'offer',
        label: 'Oferta',
        kind: 'text',
        required: false,
        example: '10 % menos en tu próxima bolsa',
      },
      { name: 'link', label: 'Enlace corto', kind: 'link', example: 'https://example.com/volver' },
    ],
  },
}
