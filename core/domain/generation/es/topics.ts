import type { Topic } from '../facts.ts'

/** The first pattern that matches decides. */
export const TOPIC_PATTERNS: readonly (readonly [Topic, RegExp])[] = [
  [
    'security',
    /(?:segur(?:o|a|idad)|cifrad|privacidad|rgpd|copia de seguridad|protección de datos|contraseñ)/i,
  ],
  [
    'freedom',
    /(?:cancel|sin permanencia|sin compromiso|sin contrato|pausa|reembolso|devoluci|periodo de prueba|prueba gratis)/i,
  ],
  ['delivery', /(?:envíos?\b|entrega|a domicilio|recogida|mensajer|en tu puerta)/i],
  ['lasting', /(?:garantía|durader|batería|repara|años de uso|recambio|para toda la vida|resistente)/i],
  [
    'energy',
    /(?:energía|electricidad|carbono|co2|recicl|sostenib|emisiones|plástico|solar|consumo eléctrico)/i,
  ],
  ['team', /(?:equipos?\b|colabora|compañer|juntos|comparti|aprobaci|comentari)/i],
  ['insight', /(?:panel|analítica|informes? en|seguimiento|métricas|previsi|mide|medición|estadístic)/i],
  ['fit', /(?:integra|compatible|funciona con|conecta|importa|exporta|sincroniza|api\b)/i],
  [
    'growth',
    /(?:ventas|clientes potenciales|conversi|ingresos|pedidos|reservas|tráfico|suscriptores|leads)/i,
  ],
  ['support', /(?:soporte|atención|asesor|acompañamiento|respuesta en|ayuda personal|tutor)/i],
  ['learning', /(?:aprend|curso|clases?\b|taller|formación|webinar|lecci|certificado|ponente|sesiones)/i],
  ['taste', /(?:sabor|sabe a|tuest|tostad|aroma|delicios|ingredientes|receta|notas de|azúcar|ecológic)/i],
  [
    'origin',
    /(?:cultivad|hech[oa]s? (?:en|a mano|por)|famili|artesan|finca|cosecha|local|de proximidad|fabricad)/i,
  ],
  [
    'comfort',
    /(?:cómod|comodidad|suave|silencios|ergonómic|descans|dormir|ruido|luz cálida|ligero|ligera|vista)/i,
  ],
  ['time', /(?:horas?\b|minutos?\b|rápid|tiempo|al instante|en segundos|mismo día|automátic|automatiza)/i],
  ['price', /[$€£]\s?\d|\d\s?[$€£]|(?:precio|al mes|mensual)/i],
  ['money', /(?:costes?|barato|presupuesto|facturas?\b|ahorr|descuento|% de|dinero)/i],
  ['ease', /(?:fácil|sencill|sin código|configura|un clic|arrastra|intuitiv|sin instal|enchuf|clics?\b)/i],
  ['quality', /(?:calidad|premium|probad|precisión|material|acero|cuero|piel|algodón|lana|madera|premio)/i],
]
