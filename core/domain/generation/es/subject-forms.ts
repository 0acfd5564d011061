const CAPITALISED = "[\\p{Lu}\\d][\\p{L}\\p{N}.&'’+-]*"
const NAME = `(?:[“"«]([^”"»]{1,60})[”"»]|(${CAPITALISED}(?:\\s+(?:${CAPITALISED}|(?:de|del|de la|y|la|los|las|el|&)(?=\\s+\\p{Lu})))*))`
const ARTICLE = '(?:un|una|unos|unas|el|la|los|las|nuestr[oa]s?|su)'
const pattern = (rest: string) => new RegExp(`^${NAME}${rest}`, 'u')
export const APPOSITION = pattern(`,\\s+(${ARTICLE}\\s.+)$`)
/** Un nombre inventado, que no puede ser un sustantivo. */
export const COINED = /^()(\p{Lu}[\p{Ll}\d]+\p{Lu}[\p{L}\d]*),\s+(\p{Ll}.+)$/u
export const IDENTITY = pattern(`\\s+(?:es|son)\\s+(${ARTICLE}\\s.+)$`)
/** «Turno, que organiza …». */
export const RELATIVE = pattern(',\\s+(?:que|quien|el cual|la cual)\\s+(.+)$')
export const TITLED = /^([^“"«]{3,50}?)\s+[“"«]([^”"»]{1,80})[”"»](.*)$/u
export const INSTITUTION =
  /^([Ee]l|[Ll]a|[Ll]os|[Ll]as)\s+((?:Museo|Teatro|Hotel|Ayuntamiento|Universidad|Fundación|Biblioteca|Clínica|Hospital|Restaurante|Café|Centro|Escuela|Colegio|Club|Festival|Asociación|Instituto|Gimnasio|Banco|Librería|Galería|Feria)\s(?:.*\s)?\p{Lu}.*)$/u
/** «La panadería La Espiga»: un nombre común en minúscula y, detrás, el propio. */
export const NAMED_BEHIND =
  /^((?:(?:[Ee]l|[Ll]a|[Uu]na?)\s+)?\p{Ll}+(?:\s+\p{Ll}+)*?)(?<!\s(?:de|del|la|el|los|las|en|y|a|para|con|por))\s+(\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:de|del|la|el|y|&)\s+)*\p{Lu}[\p{L}'’-]*)*)$/u
export const PRESENTS =
  /^(?:presenta|inaugura|estrena|lanza|organiza|acoge)\s+((?:el|la|los|las|una?|su)\s.+)$/iu
/** Lo que se ofrece bajo un nombre no es lo que ese nombre designa. */
export const OFFER =
  /^(?:promoción|oferta|rebajas?|descuentos?|sorteo|campaña|inauguración|apertura|lanzamiento)$/i
/** Una frase propia de quien escribe. */
export const SAYS =
  /^(?:(?:ya|ahora|hoy|también)\s+)?(?!ramos|tramos|últimos|próximos)\p{L}+(?:amos|emos|imos)\s/iu
export const COLON = pattern('\\s*(?::|\\s[–—-])\\s+(.+)$')
export const ALONE = pattern('$')
export const IN_SENTENCE = new RegExp(`(?<=\\p{Ll}\\s)(${CAPITALISED}(?:\\s+${CAPITALISED})*)`, 'u')
