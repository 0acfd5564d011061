const words = (list: string) => list.trim().split(/\s+/)

/** What a reader does: “Ahorra tiempo”, “Ahorrar tiempo” and “Ahorre tiempo” promise it. */
const READER = words(`
ampliar añadir asegurar compensar coordinar detectar evaluar explicar mantener reforzar
acceder acelerar acertar actuar ahorrar ajustar alcanzar alquilar aprender aprovechar aumentar automatizar avanzar
buscar calcular cambiar cancelar captar celebrar centralizar cerrar cobrar cocinar colaborar combinar comparar
compartir comprar comprobar conectar configurar conocer conseguir consultar contratar controlar convertir crear
crecer cuidar dar decidir dedicar dejar descargar descubrir devolver disfrutar diseñar dominar dormir editar elegir
eliminar empezar encontrar enseñar entender entrenar enviar escribir escuchar estudiar evitar explorar facturar ganar
gestionar guardar hablar hacer importar impulsar integrar invertir invitar leer llegar llevar lograr mandar medir
mejorar mezclar mirar mostrar multiplicar obtener olvidar organizar pagar participar pasar pedir perder personalizar
planificar practicar preparar presentar probar programar proteger publicar recibir reciclar recoger recuperar reducir
regalar renovar reparar repartir reservar resolver responder reunir saber sacar seguir sentir simplificar sincronizar
solicitar solucionar sumar tener tocar tomar trabajar traducir transformar usar utilizar vender ver viajar vigilar
visitar vivir volver`)

const IRREGULAR: Record<string, string> = {
  acierta: 'acertar',
  cierra: 'cerrar',
  comprueba: 'comprobar',
  consigue: 'conseguir',
  convierte: 'convertir',
  da: 'dar',
  amplía: 'ampliar',
  amplíe: 'ampliar',
  envía: 'enviar',
  envíe: 'enviar',
  evalúa: 'evaluar',
  evalúe: 'evaluar',
  mantén: 'mantener',
  mantenga: 'mantener',
  refuerza: 'reforzar',
  refuerce: 'reforzar',
  reúne: 'reunir',
  reúna: 'reunir',
  devuelve: 'devolver',
  duerme: 'dormir',
  elige: 'elegir',
  empieza: 'empezar',
  encuentra: 'encontrar',
  entiende: 'entender',
  haz: 'hacer',
  haga: 'hacer',
  invierte: 'invertir',
  mide: 'medir',
  muestra: 'mostrar',
  obtén: 'obtener',
  obtenga: 'obtener',
  pide: 'pedir',
  pida: 'pedir',
  pierde: 'perder',
  prueba: 'probar',
  pruebe: 'probar',
  reduzca: 'reducir',
  renueva: 'renovar',
  resuelve: 'resolver',
  sigue: 'seguir',
  siente: 'sentir',
  ten: 'tener',
  tenga: 'tener',
  vuelve: 'volver',
  conozca: 'conocer',
  elija: 'elegir',
  encuentre: 'encontrar',
  empiece: 'empezar',
  consiga: 'conseguir',
  lea: 'leer',
  lee: 'leer',
  ve: 'ver',
  vea: 'ver',
  organice: 'organizar',
  automatice: 'automatizar',
  alcance: 'alcanzar',
  aproveche: 'aprovechar',
  llegue: 'llegar',
  pague: 'pagar',
  busque: 'buscar',
  publique: 'publicar',
  simplifique: 'simplificar',
  multiplique: 'multiplicar',
  proteja: 'proteger',
  recoja: 'recoger',
  descubra: 'descubrir',
}

/** Forms that address with “usted”. */
const POLITE = new Set(
  words(
    'amplíe envíe evalúe mantenga refuerce reúna haga obtenga pida pruebe reduzca tenga conozca elija encuentre empiece consiga lea vea organice automatice alcance aproveche llegue pague busque publique simplifique multiplique proteja recoja descubra',
  ),
)

const familiar = new Map<string, string>()
const polite = new Map<string, string>()
for (const verb of READER) {
  const stem = verb.slice(0, -2)
  const first = verb.endsWith('ar')
  familiar.set(`${stem}${first ? 'a' : 'e'}`, verb)
  polite.set(`${stem}${first ? 'e' : 'a'}`, verb)
}
for (const [form, verb] of Object.entries(IRREGULAR)) (POLITE.has(form) ? polite : familiar).set(form, verb)

const INFINITIVES = new Set(READER)

/** The infinitive a promise can be said with: “ahorra” → “ahorrar”. Null for other words. */
export const infinitiveOf = (word: string): string | null =>
  INFINITIVES.has(word) ? word : (familiar.get(word) ?? polite.get(word) ?? null)

/** How a call to action addresses its reader; null when it is no instruction. */
export function addressOf(word: string): 'infinitive' | 'familiar' | 'polite' | null {
  if (INFINITIVES.has(word)) return 'infinitive'
  if (
    familiar.has(word) ||
    /(?:á|é|í|ó|ú)\p{L}+te$/u.test(word) ||
    /^(?:ven|di|pon|sal|únete|vente)$/.test(word)
  )
    return 'familiar'
  if (polite.has(word) || /(?:á|é|í|ó|ú)\p{L}+se$/u.test(word) || word === 'únase') return 'polite'
  const bare = withoutPronoun(word)
  return familiar.has(bare) ? 'familiar' : polite.has(bare) ? 'polite' : null
}

/** “pruébalo” → “prueba”: without its pronoun and the accent that came with it. */
const withoutPronoun = (word: string) =>
  (/^(.*[áéíóú].*?)(?:lo|la|los|las|le|les|nos)$/u.exec(word)?.[1] ?? '')
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .normalize('NFC')

/** What a thing does: “Funciona sin cables”. */
export const DOES = new Set(
  words(`
abre absorbe activa actualiza admite aguanta ahuyenta alerta anima apaga aplica atrae avisa ayuda baja cabe calcula calienta cambia
carga combina comienza contiene convence cubre cuesta cuida cumple deja desconecta detecta dura emite encaja enciende enfría
es está evita facilita funciona genera graba guarda huele incluye incorpora integra lava limpia llega mantiene mejora ofrece
permite pesa procede protege recuerda refleja regula repara resiste respeta sabe sale se seca sirve sostiene suena sustituye te tiene
trae viene`),
)

export const FINITE =
  /\b(?:es|son|está|están|hay|puedes?|pueden|podrás?|tienes?|tienen|tendrás?|incluyen?|duran?|funcionan?|vale|cuestan?|llegan?|empiezan?|terminan?|acaban?|nunca|siempre|sabes?|verás?|recibes|recibirás|pagas)\b/i

/** Verbs whose object becomes less. */
export const REDUCING = new Set(['reducir', 'evitar', 'eliminar', 'olvidar'])
