import type { Brief } from '../../contracts/generation.ts'

export type Sample = Partial<Brief> & { what: string }

/** Briefs as people write them, for the tests of this folder. */
export const BRIEFS = {
  tool: {
    what: 'Nimbus is a reporting tool for small agencies',
    audience: 'agency owners who still build reports by hand',
    goal: 'sign_ups',
    keyPoints: [
      'Cut reporting time by 40%',
      'Connects to Google Ads, Meta and LinkedIn',
      'White-label dashboards',
      'Trusted by 1,200 agencies',
      'From $29 a month',
      'No contract',
    ],
    callToAction: 'Start your free trial',
  },
  coffee: {
    what: 'Huila Spring Lot, a single-origin coffee from Finca La Esperanza in Colombia, roasted every Tuesday',
    audience: 'home brewers who grind their own beans',
    goal: 'sales',
    keyPoints: [
      'Tastes of red plum, panela and cocoa',
      'Grown at 1,750 m by four families',
      '250 g for €11.50',
    ],
    callToAction: 'Reserve a bag',
  },
  sale: {
    what: 'Announce our spring sale: 20% off all running shoes until 30 April',
    audience: 'Weekend runners',
    goal: 'sales',
    keyPoints: ['Free shipping over $50', 'Easy returns within 60 days'],
  },
  thin: { what: 'Noise-cancelling headphones' },
  lampara: {
    what: 'Lanzamos Lumen, una lámpara de escritorio que se atenúa con el sol',
    audience: 'arquitectos y diseñadores',
    goal: 'sales',
    keyPoints: [
      'Ahorra un 40 % de energía',
      'Batería de 10 horas',
      'Hecha en Portugal',
      'Garantía de 5 años',
      '89 € con envío gratis',
    ],
    callToAction: 'Reserva la tuya',
    language: 'es',
  },
  curso: {
    what: 'Curso online de fotografía para principiantes',
    audience: 'personas que acaban de comprar su primera cámara',
    goal: 'sign_ups',
    keyPoints: [
      '12 clases de 20 minutos',
      'Reduce el tiempo de edición a la mitad',
      'Sin permanencia',
      'Empieza el 3 de marzo',
      'Desde 19 € al mes',
    ],
    language: 'es',
  },
  rebajas: {
    what: 'Nuestras rebajas de verano: hasta un 50 % en toda la tienda',
    audience: 'clientes habituales',
    keyPoints: ['Devoluciones gratis durante 30 días', 'Hasta el 31 de julio', 'Nuevas ofertas cada lunes'],
    callToAction: 'Ver las ofertas',
    language: 'es',
  },
  bakery: {
    what: 'Our neighbourhood bakery, Miller & Daughters, now delivers sourdough bread before 7 am',
    audience: 'families in Eastside who run out of bread on weekday mornings',
    goal: 'sales',
    keyPoints: [
      'Baked at 3 am the same night',
      'No delivery fee over $15',
      'rye',
      'Order until 9 pm',
      '“The best crust in town” — Eastside Courier',
      'Pause any time',
    ],
    callToAction: 'Order for tomorrow',
  },
  gym: {
    what: 'summer membership IRONHAUS GYM',
    goal: 'sign_ups',
    keyPoints: ['24/7', '3 months for £99!!!', 'no joining fee', 'SAUNA'],
  },
  exhibition: {
    what: 'El Museo del Agua presenta la exposición «Ríos de papel», con 80 mapas antiguos',
    audience: 'colegios y familias',
    goal: 'event',
    keyPoints: [
      'Del 10 de enero al 30 de abril de 2027',
      'Entrada libre los domingos',
      'Visitas guiadas en castellano y catalán',
      '«Una joya para mirar despacio», El Periódico',
      'Taller infantil de cartografía',
      'Los mapas se pueden tocar',
    ],
    callToAction: 'Reserva tu visita',
    language: 'es',
  },
  panaderia: {
    what: 'La panadería La Espiga abre un segundo local en el barrio de Gracia',
    audience: 'vecinos de Gracia',
    keyPoints: [
      'pan de masa madre',
      'Abrimos a las 7:00',
      'Horneamos cada mañana en el propio local',
      'café gratis la primera semana',
      'Inauguración: sábado 14 de noviembre',
    ],
    callToAction: '¡Ven a probarlo!',
    language: 'es',
  },
} as const satisfies Record<string, Sample>
