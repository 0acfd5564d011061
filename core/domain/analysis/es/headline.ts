/** Palabras que tiran de un titular, por lo que prometen. */
export const POWER = new Set(
  `nuevo nueva nuevos nuevas gratis fácil fáciles simple secreto secretos mejor mejores ahorra ahora hoy rápido rápida guía cómo qué cuál errores formas consejos lecciones razones pasos ideas verdad descubre por fin único única sin antes después nunca siempre primera primero último última definitivo esencial real oculto`.split(
    /\s+/,
  ),
)
export const COMMON = new Set(
  `el la los las un una unos unas y o pero de del a al en con por para es son fue ser lo su sus este esta estos estas tu tus nuestro nuestra que se como`.split(
    /\s+/,
  ),
)
