import type { BuiltInTexts } from '../built-in.ts'

export const email: BuiltInTexts = {
  aida: {
    name: 'Correo de venta',
    description: 'De un asunto que se gana la apertura a una sola acción clara.',
    framework: 'aida',
    prompt: `Escribe un correo de venta en cuatro pasos: atención, interés, deseo y acción.
Asunto de 60 caracteres como máximo y preencabezado de 100 como máximo que complete el asunto sin repetirlo. Cuerpo de 120 a 180 palabras.
- Oferta: {{ offer }}
- Público: {{ audience }}
- Resultado: {{ result }}
{% if proof %}- Prueba: {{ proof }}
{% endif %}- Llamada a la acción: {{ action }}
- Enlace: {{ link }}
Empieza por la situación de quien lee, no por la empresa. Di el resultado antes que las funciones. Pide una sola cosa, y una sola vez.`,
    variables: [
      {
        name: 'offer',
        label: 'Oferta',
        kind: 'text',
        example: 'Fieldnote, una herramienta de informes para agencias',
      },
      {
        name: 'audience',
        label: 'Para quién',
        kind: 'text',
        example: 'responsables de cuentas de agencias pequeñas',
      },
      {
        name: 'result',
        label: 'Qué ganan',
        kind: 'text',
        example: 'Reduce un 40 % el tiempo de los informes',
      },
      { name: 'proof', label: 'Prueba', kind: 'text', required: false, example: 'La usan 320 agencias' },
      { name: 'action', label: 'Llamada a la acción', kind: 'text', example: 'Empieza tu prueba gratuita' },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/prueba' },
    ],
  },
}
