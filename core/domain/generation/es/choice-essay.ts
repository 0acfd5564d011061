import type { GeneralEssay } from '../essays.ts'

/** Lo que ayuda a quien elige entre varias ofertas, sean cuales sean. */
export const CHOICE_ESSAY: GeneralEssay = {
  doubts: [
    {
      doubt: '“Lo que tengo todavía sirve.”',
      reply:
        'Entonces no hay prisa. <Compara|Compare> las dos cosas un día corriente y <cambia|cambie> solo si la nueva se echa de menos.',
    },
    {
      doubt: '“No es buen momento.”',
      reply:
        'Casi nunca lo es. Basta elegir el paso más pequeño que enseñe algo y dejar lo demás para cuando se sepa la respuesta.',
    },
    {
      doubt: '“Antes tendría que convencer a los demás.”',
      reply:
        'Un ejemplo lo hace mejor que un argumento. <Pruébalo|Pruébelo> en algo real y <enseña|enseñe> lo que salga.',
    },
    {
      doubt: '“Ya me he llevado alguna decepción.”',
      reply:
        'Eso enseña dónde mirar. <Escribe|Escriba> qué falló la última vez y <comprueba|compruebe> justo eso antes que nada.',
    },
    {
      doubt: '“¿Cómo sé si encaja en mi caso?”',
      reply:
        'Con el punto que más importe y un ejemplo propio. Una tarde con un caso real dice más que cualquier página.',
    },
  ],
  compare: [
    'Si hay varias opciones sobre la mesa, la vara de medir debe ser la misma. Conviene escribir las tres cosas imprescindibles antes de abrir la primera página, porque después todas las listas convencen. Una línea por opción y por punto, con palabras propias y sin adjetivos. Donde no se pueda llenar la línea, se pregunta; la forma de contestar ya es parte de la respuesta.',
    'Es mejor partir del uso propio que de lo que se ofrece. ¿Cada cuánto hará falta, durante cuánto tiempo y quién más interviene? Tres respuestas sinceras descartan casi todas las opciones, y lo hacen antes de hablar de precios. Lo que queda merece más atención: la letra pequeña de dos antes que los titulares de diez.',
  ],
  plan: [
    '<Ordena|Ordene> los puntos por lo que importan, no como están escritos.',
    '<Tacha|Tache> lo que no se echaría de menos.',
    '<Averigua|Averigüe> lo único que falta por saber.',
    '<Consúltalo|Consúltelo> con la almohada una vez, no diez.',
  ],
  leaveIt: [
    'También esto es justo decirlo: si nada en esta página recuerda a algo de la propia semana, no hay prisa: se guarda y se vuelve a ella cuando ocurra. Si falta una respuesta, se pregunta antes de decidir. Y si lo de ahora cumple y nadie se queja, a disfrutarlo.',
  ],
  afterwards: [
    'Sea cual sea la decisión, vale la pena mirar atrás una vez. Un mes después es buen momento: se recuerda lo que se esperaba y se sabe en qué ha quedado. Las dos cosas, una junto a la otra y en pocas líneas, se guardan. La próxima decisión de este tipo costará la mitad y será mejor, porque partirá de algo visto en persona.',
  ],
  tips: [
    '<Compáralo|Compárelo> con lo que <usas|usa> hoy, no con un ideal.',
    '<Haz|Haga> la única pregunta que podría cambiar la decisión.',
    '<Decide|Decida> antes de empezar qué sería un buen resultado.',
    '<Comparte|Comparta> esta página con quien participe en la decisión.',
  ],
  start: [
    '<Apunta|Apunte> en una línea lo que más falta hace.',
    '{?points}<Compara|Compare> lo que hace falta con los puntos de esta página.',
    '<Pregunta|Pregunte> lo que no esté claro.',
    '<Empieza|Empiece> con algo pequeño.',
    '<Decide|Decida> qué debería ser distinto dentro de un mes y <anótalo|anótelo>.',
  ],
  headings: {
    doubts: ['Dudas razonables', 'Por si quedan dudas'],
    compare: ['Cómo comparar', 'Una cosa junto a otra'],
    plan: ['Un plan breve', 'Decidir sin rodeos'],
    leaveIt: ['Cuándo no es la opción', 'Si queda la duda'],
    afterwards: ['Después', 'Mirar atrás'],
    tips: ['Antes de decidir', 'Cómo valorarlo', 'Para decidirse'],
  },
}
