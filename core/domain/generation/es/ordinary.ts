import { isKnownNoun, isPlural } from './nouns.ts'
import { addressOf, DOES } from './verbs.ts'

const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Artículos, posesivos, pronombres, preposiciones, conjunciones, números y adverbios con los que se empieza. */
const FUNCTION = words(`
a ahora al algo algún alguna algunos allí antes aquel aquella aquí así aun aunque bajo bien cada casi cerca cinco como
con contra cual cualquier cuando cuanto cuatro de del desde después detrás diez donde dos durante e el ella ellas ellos
en entre es esa ese eso esta este esto estos estas está están hasta hay hoy incluso junto la las le les lo los luego
mañana más me medio mejor menos mi mientras mis mucha muchas mucho muchos muy nada nadie ni ningún ninguna no nos
nosotros nuestra nuestras nuestro nuestros nueve nunca o ocho os otra otras otro otros para pero poca pocas poco pocos
por porque primer primera pronto pues que quien se según seis ser si siempre siete sin sobre solo sólo son su sus
también tampoco tan tanto te tenemos tiene tienes toda todas todavía todo todos tras tres tu tus u un una unas uno unos
usted va vamos varias varios vuestra vuestro y ya yo él`)

/** Nombres y adjetivos comunes de lo que se vende y se cuenta. */
const COMMON = words(`
seguro seguros mascota mascotas visita visitas servicio servicios sesión sesiones reforma reformas peluquería fisioterapia
exposición jornada jornadas campamento campamentos inmobiliaria fontanería limpieza impresión vivienda viviendas tarjeta
abrigo academia agencia alfombra alimento anillo aplicación app armario arroz asesor asiento auriculares autobús avión
azul baile balcón banco bar barato barco barrio bebida bicicleta blanco boda bodega bolsa bolso bombilla bono bota
botella brazo buen buena bueno caja calidad calle calzado cama camisa camiseta campo canción carne carpa carta casa casco
catering cena cepillo cerámica cesta chaqueta charla chef chico cine cinta ciudad clase clínica club coche cocina cojín
colchón colegio collar comida compra concierto congreso consulta copa coro correa correo cosa crema cuaderno cuadro
cuaderno cuerda cuero curso dato dentista descanso desayuno despensa deporte día dieta dinero disco diseño dulce edición
edredón ensalada entrada equipo escapada escritorio escuela espejo estilo estudio estufa evento fábrica familia feria
fiesta fila flor fruta fuente funda gafas galleta gama gato gimnasio gorra gran grande granja grano grupo guía guitarra
habitación helado herramienta hierba higo hijo hilo hogar hoja hombre hora horno hotel huerta huevo idea isla jabón jamón
jardín jarra joven joya juego jugo juguete kit lana lámpara lana lápiz libreta libro lino linterna llave local loción luz
madera maleta manta mantel manual máquina mar marca marco marzo masaje masa menú mercado mesa miel mochila moda modelo
moto móvil mueble mujer mundo museo negro niño noche novela novia nuez nuevo nueva ojo olla oro paella página pago palo
pan panel pañal papel pared parque paseo paso pasta pasteles patio pausa película perfume perro pez piano pie piel pieza
pintura piscina piso pista pizarra pizza plan planta plata plato plaza podcast prenda precio primavera producto programa
proyecto pulsera queso ramo raso receta red regalo reloj restaurante reunión rincón ropa rosa ruta sábana sala salón
salsa salud servicio seta silla sitio sofá sol sombrero sopa suelo suéter surf tabla taller tapa tapiz tarde tarjeta tarta
taxi taza teatro té tejido tela teléfono tema terraza tienda tierra toalla tomate torta traje tren vaso vela ventana
verano verde vestido viaje vino vino vídeo vuelo yoga zapato zapatilla zona zumo`)

/** Terminaciones que apenas tienen los nombres de personas y lugares. */
const ENDING =
  /(?:ción|sión|dad|tad|miento|mente|ería|aje|ible|able|oso|osa|ivo|iva|ico|ica|ado|ada|ido|ida|ante|dor|dora|ismo|ista|logía|grafía|anza)s?$/
const NAMES_LIKE_THEM =
  /^(?:Granada|Canadá|México|Mérida|Florida|Trinidad|Navidad|Soledad|Caridad|Alicante|Constanza|Costa|América|África|Salvador|Ecuador|Almería|Jamaica|Dominica|Toledo|Colorado|Nevada|Ensenada|Posada|Formosa|Bélgica|Guadalajara|Amado|Estrada|Atlántico|Atlántida|Báltico|Pacífico|Federico|Verónica|Mónica|Mexicali)$/
const NAMES_IN_S =
  /^(?:Alpes|Andes|Atenas|Burgos|Bruselas|Caracas|Carlos|Chipre|Cortés|Dallas|Filipinas|Honduras|Lagos|Londres|Lucas|Marcos|Maldivas|Marte|Nápoles|París|Tomás|Venus|Versalles)$/

/**
 * Si un texto empieza por una palabra que todos escriben con minúscula dentro de la frase. De lo demás no se sabe si es
 * un nombre (“Nariño de altura”), y un nombre con minúscula es la peor falta.
 */
export function startsOrdinary(text: string): boolean {
  const typed = /^\p{L}[\p{L}'’-]*/u.exec(text)?.[0] ?? ''
  if (NAMES_LIKE_THEM.test(typed)) return false
  const word = typed.toLowerCase()
  if (FUNCTION.has(word) || COMMON.has(word) || isKnownNoun(word) || addressOf(word) || DOES.has(word))
    return true
  if (COMMON.has(word.replace(/s$/, '')) || COMMON.has(word.replace(/es$/, ''))) return true
  if (ENDING.test(word)) return true
  return isPlural(word) && !NAMES_IN_S.test(typed)
}
