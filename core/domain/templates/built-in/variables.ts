import type { TemplateVariable } from '../../../contracts/templates.ts'

export interface VariableDefinition {
  kind: TemplateVariable['kind']
  /** True when its value is said in the text; false when it only steers the writer. */
  fact: boolean
  en: { label: string; example: string; choices?: readonly string[] }
  es: { label: string; example: string; choices?: readonly string[] }
}

/** The variables that built-in templates ask for. Labels the offline composer knows are listed in docs/design/composer.md. */
export const VARIABLES = {
  problem: {
    kind: 'text',
    fact: true,
    en: { label: 'Problem', example: 'Monthly reports eat up every last Friday' },
    es: { label: 'Problema', example: 'Los informes mensuales se comen cada último viernes' },
  },
  outcome: {
    kind: 'text',
    fact: true,
    en: { label: 'Benefit', example: 'Send every report before lunch' },
    es: { label: 'Beneficio', example: 'Envía cada informe antes de comer' },
  },
  features: {
    kind: 'list',
    fact: true,
    en: { label: 'Feature', example: 'One-click export' },
    es: { label: 'Característica', example: 'Exportación con un clic' },
  },
  steps: {
    kind: 'list',
    fact: true,
    en: { label: 'Step', example: 'Connect your accounts' },
    es: { label: 'Paso', example: 'Conecta tus cuentas' },
  },
  offer: {
    kind: 'text',
    fact: true,
    en: { label: 'Offer', example: '20% off the first order' },
    es: { label: 'Oferta', example: '20 % de descuento en el primer pedido' },
  },
  code: {
    kind: 'text',
    fact: true,
    en: { label: 'Code', example: 'SPRING20' },
    es: { label: 'Código', example: 'PRIMAVERA20' },
  },
  price: {
    kind: 'text',
    fact: true,
    en: { label: 'Price', example: 'from $29 a month' },
    es: { label: 'Precio', example: 'desde 29 € al mes' },
  },
  deadline: {
    kind: 'text',
    fact: true,
    en: { label: 'Deadline', example: '30 June' },
    es: { label: 'Fecha límite', example: '30 de junio' },
  },
  date: {
    kind: 'text',
    fact: true,
    en: { label: 'Date', example: 'Thursday 12 March, 18:00' },
    es: { label: 'Fecha', example: 'jueves 12 de marzo, 18:00' },
  },
  place: {
    kind: 'text',
    fact: true,
    en: { label: 'Place', example: 'Town Hall, main room' },
    es: { label: 'Lugar', example: 'Casa de la Cultura, sala principal' },
  },
  speaker: {
    kind: 'text',
    fact: true,
    en: { label: 'Speaker', example: 'Jane Doe, head of email at Acme' },
    es: { label: 'Ponente', example: 'Ana Ruiz, responsable de correo en Acme' },
  },
  proof: {
    kind: 'text',
    fact: true,
    en: { label: 'Proof', example: 'Rated 4.8 by 212 customers' },
    es: { label: 'Prueba', example: 'Valorado con 4,8 por 212 clientes' },
  },
  quote: {
    kind: 'long_text',
    fact: true,
    en: { label: 'Quote', example: '“We got our Fridays back.” — Mara Lind, owner, Lind Studio' },
    es: { label: 'Cita', example: '«Hemos recuperado los viernes.» — Mara Lind, dueña de Estudio Lind' },
  },
  customer: {
    kind: 'text',
    fact: true,
    en: { label: 'Customer', example: 'Lind Studio, an agency of twelve' },
    es: { label: 'Cliente', example: 'Estudio Lind, una agencia de doce personas' },
  },
  result: {
    kind: 'text',
    fact: true,
    en: { label: 'Result', example: 'Reports now take 2 hours instead of 9' },
    es: { label: 'Resultado', example: 'Los informes llevan ahora 2 horas en lugar de 9' },
  },
  materials: {
    kind: 'list',
    fact: true,
    en: { label: 'Material', example: 'Recycled aluminium' },
    es: { label: 'Material', example: 'Aluminio reciclado' },
  },
  guarantee: {
    kind: 'text',
    fact: true,
    en: { label: 'Guarantee', example: '60 days to change your mind' },
    es: { label: 'Garantía', example: '60 días para cambiar de idea' },
  },
  contact: {
    kind: 'text',
    fact: true,
    en: { label: 'Contact', example: 'press@acme.example' },
    es: { label: 'Contacto', example: 'prensa@acme.example' },
  },
  link: {
    kind: 'link',
    fact: true,
    en: { label: 'Link', example: 'https://acme.example/spring' },
    es: { label: 'Enlace', example: 'https://acme.example/primavera' },
  },
  objection: {
    kind: 'text',
    fact: false,
    en: { label: 'Most common objection', example: 'We have no time to switch' },
    es: { label: 'Objeción más frecuente', example: 'No tenemos tiempo para cambiar' },
  },
  keyword: {
    kind: 'text',
    fact: false,
    en: { label: 'Search phrase to cover', example: 'agency reporting tool' },
    es: { label: 'Búsqueda que cubrir', example: 'herramienta de informes para agencias' },
  },
  items: {
    kind: 'number',
    fact: false,
    en: { label: 'Number of items', example: '5' },
    es: { label: 'Número de elementos', example: '5' },
  },
  seconds: {
    kind: 'number',
    fact: false,
    en: { label: 'Length in seconds', example: '30' },
    es: { label: 'Duración en segundos', example: '30' },
  },
  angle: {
    kind: 'choice',
    fact: false,
    en: { label: 'Angle', example: 'practical', choices: ['practical', 'emotional', 'surprising'] },
    es: { label: 'Enfoque', example: 'práctico', choices: ['práctico', 'emocional', 'sorprendente'] },
  },
  scene: {
    kind: 'long_text',
    fact: false,
    en: { label: 'A moment to start from', example: 'Friday, half past four, three reports still open' },
    es: { label: 'Un momento para empezar', example: 'Viernes, cuatro y media, tres informes aún abiertos' },
  },
} as const satisfies Record<string, VariableDefinition>

export type VariableName = keyof typeof VARIABLES
