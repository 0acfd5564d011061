import type { GeneralEssay } from '../essays.ts'

/** Lo que ayuda en cualquier decisión, para los puntos y las longitudes que ningún tema cubre. */
export const GENERAL_ESSAY: GeneralEssay = {
  explain: [
    'Un punto así se acepta enseguida y se olvida igual de rápido. Conviene darle un sitio en la propia semana: pensar en la última vez que habría cambiado algo, y en la próxima. Si las dos vienen pronto a la cabeza, va arriba en la lista.',
    'Se puede leer como una afirmación que admite prueba. ¿Qué habría que ver para creerla, y dónde se miraría? Con esa respuesta, el resto de la decisión es más fácil, porque se comparan hechos y no impresiones.',
    'Merece la pena preguntarse cuántos otros pueden decir lo mismo. Algunos lo dirán con otras palabras, y otros querrán decir otra cosa. Con las frases una al lado de la otra se ve pronto cuáles se comprometen a algo.',
    'Detalles como este deciden más de lo que parece. Son lo que se cuenta cuando pregunta un amigo, mucho después de olvidar el titular. Por eso vale la pena imaginarlo en uso, un día cualquiera y con las propias manos.',
    'No a todo el mundo le importará igual, y está bien. Quien lo necesita ya sabe por qué. En otro caso, conviene preguntar a la persona que más lo vaya a usar: suele ver enseguida lo que se le escapa a quien compra.',
    'Lo bueno de una frase clara es que deja poco margen. O se cumple o no se cumple, y a los pocos días de uso se sabe. Basta con guardarla y volver a ella entonces.',
  ],
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
      doubt: '“Suena demasiado bien.”',
      reply:
        '<Toma|Tome> la frase más atrevida de esta página y <pide|pida> la prueba. Lo que quede después es lo que se elige.',
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
}
