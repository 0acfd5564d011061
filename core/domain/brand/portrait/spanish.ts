const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Closed word classes, by which formality is told without a tagger. */
export const SPANISH = {
  articles: words(
    'el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella cada todo toda todos todas lo',
  ),
  prepositions: words(
    'a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras vía conforme respecto',
  ),
  pronouns: words(
    'yo me mi mis mí mío mía nosotros nosotras nos nuestro nuestra nuestros nuestras tú te tu tus ti tuyo tuya contigo conmigo vosotros vosotras os vuestro vuestra él ella ellos ellas le les se sí consigo usted ustedes quien quienes qué algo nada alguien nadie',
  ),
  auxiliaries: words(
    'soy eres es somos sois son era eran fue fueron ser estoy estás está estamos están estaba estar he has ha hemos han había haber hay voy vas va vamos van ir puedo puedes puede podemos pueden poder quiero quieres quiere tengo tienes tiene tenemos tienen hago haces hace hacemos hacen',
  ),
  adverbs: words(
    'muy ya así también tampoco aquí ahí allí ahora luego entonces siempre nunca casi quizá quizás bien mal más menos tan tanto mucho poco todavía aún solo sólo súper',
  ),
  interjections: words('oh hola eh ay vaya venga vale sí no gracias ojalá anda genial uf bueno'),
  adverbEnding: /mente$/,
  firstSingular: words('yo me mi mis mí mío mía míos mías conmigo'),
  firstPlural: words('nosotros nosotras nos nuestro nuestra nuestros nuestras'),
  second: words(
    'tú te ti tu tus tuyo tuya tuyos tuyas contigo usted ustedes vosotros vosotras os vuestro vuestra vuestros vuestras',
  ),
  third: words('él ella ellos ellas le les'),
  tu: words('tú te ti tu tus tuyo tuya tuyos tuyas contigo'),
  usted: words('usted ustedes'),
  /** Verbs that end so speak of us; the noun-like exceptions do not. */
  we: /(?:amos|emos|imos)$/,
  notWe: words('tramos ramos gramos kilogramos extremos supremos máximos mínimos últimos próximos mismos'),
} as const
