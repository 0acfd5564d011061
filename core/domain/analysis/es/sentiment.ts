/** Palabras con carga, de -3 a 3. Lista propia: no hay datos de entrenamiento en español aquí. */
export const VALENCE: Readonly<Record<string, number>> = {
  ...of(
    3,
    `excelente excelentes maravilloso maravillosa fantástico fantástica perfecto perfecta increíble extraordinario extraordinaria magnífico magnífica espectacular inolvidable impresionante delicioso deliciosa encanta encantador encantadora feliz felices felicidad amor éxito`,
  ),
  ...of(
    2,
    `bueno buena buenos buenas buen mejor mejores gran genial bonito bonita hermoso hermosa alegre alegría gusta gracias disfruta disfrutar fácil rápido rápida cómodo cómoda útil eficaz fiable seguro segura ganar gana ahorra ahorrar regalo gratis ideal único única calidad fresco fresca sabroso sabrosa recomiendo satisfecho satisfecha confianza ilusión premio`,
  ),
  ...of(
    1,
    `nuevo nueva claro clara simple sencillo sencilla listo lista ayuda apoyo cuidado natural ligero ligera suave cálido cálida amable justo justa mejora mejorar crece crecer`,
  ),
  ...of(
    -1,
    `difícil lento lenta complicado complicada caro cara pesado pesada problema problemas duda dudas falta espera retraso cansado cansada aburrido aburrida confuso confusa limitado limitada`,
  ),
  ...of(
    -2,
    `malo mala malos malas mal peor peores triste feo fea error errores fallo fallos fracaso perder pierde pérdida riesgo miedo dolor enfadado enfadada decepción decepcionante roto rota sucio sucia inútil incómodo incómoda queja quejas molesto molesta inseguro insegura débil`,
  ),
  ...of(
    -3,
    `terrible terribles horrible horribles pésimo pésima odio odia asco desastre estafa fraude peligroso peligrosa insoportable nefasto nefasta asqueroso asquerosa vergonzoso vergonzosa`,
  ),
}
export const NEGATIONS = new Set(['no', 'nunca', 'sin', 'tampoco', 'ni', 'jamás', 'nadie', 'nada'])
export const STRONGER = new Set([
  'muy',
  'realmente',
  'totalmente',
  'tan',
  'súper',
  'extremadamente',
  'absolutamente',
])

function of(value: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(/\s+/).map((word) => [word, value]))
}
