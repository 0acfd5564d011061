import type { PhraseBank } from '../phrases.ts'

export const TOPIC_PHRASES: PhraseBank['topics'] = {
  time: {
    problem: [
      'La semana se llena antes de que empiece lo importante.',
      'El tiempo se pierde a sorbos, y nadie pasa la factura.',
    ],
    detail: [
      'Conviene decidir ya para qué será el tiempo libre, o se llenará solo.',
      'Los pequeños ahorros vuelven cada semana, y ahí es donde se notan.',
      'Es tiempo con el que se puede contar, en lugar de perseguirlo.',
      'Basta con medirlo una vez antes y otra después: la diferencia queda a la vista.',
    ],
  },
  money: {
    problem: [
      'Los gastos crecen sin ruido. Ninguno merece una discusión, y juntos son un presupuesto.',
      'Cuesta ahorrar en lo que se paga sin mirar.',
    ],
    detail: [
      'Junto a lo que <gastas|gasta> hoy, la cifra habla sola.',
      'Lo que no se gasta aquí queda libre para algo que se vea.',
      'Es un ahorro por el que nadie tiene que renunciar a nada.',
      'La cuenta se hace mejor por un año entero que por un mes.',
    ],
  },
  price: {
    problem: [
      'El primer precio que se ve rara vez es el que se paga.',
      'Preguntar cuánto cuesta no debería exigir una cita.',
    ],
    detail: [
      'Con una cifra clara se puede comparar antes de decidir.',
      'Se sabe qué esperar antes de hablar con nadie.',
      'Al lado de lo que se usa hoy, la comparación es justa.',
      'Vale más una cifra a la vista que tres a petición.',
    ],
  },
  ease: {
    problem: [
      'Las buenas intenciones suelen acabar en la pantalla de configuración.',
      'Lo que necesita un manual espera a que alguien tenga tiempo de leerlo.',
    ],
    detail: [
      'Lo que es fácil de empezar se empieza.',
      'Cuantos menos pasos, antes se convierte en costumbre.',
      'Se puede pasar a un compañero sin un día de formación.',
      'Menos que aprender es también menos que olvidar.',
    ],
  },
  quality: {
    problem: [
      'Muchas cosas lucen bien el primer día. La prueba es el centésimo.',
      'Lo barato se ve enseguida; lo bueno tarda más en notarse.',
    ],
    detail: [
      'Se nota antes de saber explicarlo.',
      'Los detalles son lo que nadie pudo dejar al azar.',
      'Es lo que sigue gustando cuando ya no es nuevo.',
      'Lo bien hecho es discreto: se ve sobre todo en lo que no falla.',
    ],
  },
  energy: {
    problem: [
      'Lo que está encendido todo el día se olvida, hasta que llega la factura.',
      'Casi todo el derroche es costumbre, y las costumbres no salen en el recibo.',
    ],
    detail: [
      'Lo agradecen la factura y la conciencia.',
      'Lo que no se consume no hay que pagarlo, ni producirlo.',
      'No hace falta cambiar de hábitos para notarlo.',
      'Aquí se suma poco a poco.',
    ],
  },
  security: {
    problem: [
      'Nadie piensa en la seguridad cuando todo va bien.',
      'La confianza tarda en llegar y se va deprisa.',
    ],
    detail: [
      'Conviene preguntar quién puede ver qué, y pedir una respuesta clara.',
      'Es lo que uno espera no notar nunca, y lo primero que mira quien compra con cuidado.',
      'La tranquilidad es difícil de medir y fácil de echar en falta.',
      'Merece un sitio en la lista de preguntas al comparar.',
    ],
  },
  support: {
    problem: [
      'Cuando algo falla, se quiere una persona, no un formulario.',
      'La ayuda suele estar más cerca cuando no hace falta.',
    ],
    detail: [
      'Una buena respuesta vale más en los primeros cinco minutos.',
      'Tranquiliza saber quién contesta.',
      'Lo que vale la ayuda se sabe el día que se necesita.',
      'Una pregunta a tiempo dice mucho de quien la contesta.',
    ],
  },
  fit: {
    problem: [
      'Las herramientas nuevas son fáciles de comprar y difíciles de encajar.',
      'Pasar cosas de un sitio a otro no es un trabajo que nadie haya pedido.',
    ],
    detail: [
      'Lo que se entiende con lo que ya hay no obliga a empezar de cero.',
      'Una lista de lo que se usa hoy permite comprobarlo línea a línea.',
      'Cuantos menos huecos entre herramientas, menos cosas se pierden.',
      'Ahorra la tarde que se habría ido en trasladar datos.',
    ],
  },
  comfort: {
    problem: [
      'Las pequeñas incomodidades se aguantan porque cada una es pequeña.',
      'Al final del día se nota lo que por la mañana pasó inadvertido.',
    ],
    detail: [
      'Donde más se nota es al final de un día largo.',
      'La comodidad consiste en olvidarse del objeto y seguir.',
      'Es un bienestar discreto, y se queda.',
      'Una vez hecho el cuerpo, cuesta volver atrás.',
    ],
  },
  team: {
    problem: [
      'Cada uno tiene una versión, y nadie la buena.',
      'Casi todos los retrasos son una pregunta que esperaba respuesta.',
    ],
    detail: [
      'Cuando todos miran lo mismo, la mitad de los mensajes sobran.',
      'Es más fácil ponerse de acuerdo sobre lo que todos ven.',
      'Basta empezar con dos personas. Las demás preguntarán.',
      'Menos traspasos dejan menos sitios donde perder cosas.',
    ],
  },
  learning: {
    problem: [
      'No faltan consejos. Falta un orden en el que seguirlos.',
      'Aprender a ratos funciona hasta que se acaban los ratos.',
    ],
    detail: [
      'Conviene traer una pregunta propia: hace que lo demás se quede.',
      'Lo que se prueba el mismo día es lo que se recuerda.',
      'Una sola idea puesta en práctica en una semana ya lo justifica.',
      'Es tiempo bien empleado si cambia una costumbre.',
    ],
  },
  taste: {
    problem: [
      'Casi todo lo que es fácil de encontrar sabe a eso.',
      'Una buena descripción no garantiza un buen sabor.',
    ],
    detail: [
      'La primera vez, mejor solo, sin añadir nada.',
      'Un segundo sorbo o bocado antes de juzgar cambia a menudo el veredicto.',
      'Compartirlo permite comparar lo que encuentra cada uno.',
      'El sabor es lo único que ninguna descripción resuelve.',
    ],
  },
  origin: {
    problem: [
      'Una etiqueta suele decir dónde se envasó algo, y poco de dónde empezó.',
      'Cuesta apreciar lo que no viene de ninguna parte.',
    ],
    detail: [
      'Saber de dónde viene algo dice cómo se hizo, y quién lo hizo.',
      'Es una historia que se puede comprobar, y por eso es buena.',
      'Un lugar y unas manos: más de lo que cuentan casi todas las etiquetas.',
      'Merece la pena preguntar. A quien hace las cosas le gusta contarlas.',
    ],
  },
  delivery: {
    problem: [
      'Esperar se lleva bien cuando se sabe cuánto.',
      'El último tramo puede estropear la mejor compra del año.',
    ],
    detail: [
      'Permite hacer planes, que es la mitad del asunto.',
      'Saber cuándo llega es casi tan bueno como tenerlo.',
      'Quita una preocupación de la lista.',
      'Basta con apuntar el día.',
    ],
  },
  growth: {
    problem: [
      'Más esfuerzo no siempre significa más resultados.',
      'Del crecimiento es fácil hablar y difícil saber a qué se debe.',
    ],
    detail: [
      'Conviene anotar el punto de partida, para ver el cambio.',
      'Merece una prueba justa: un cambio cada vez, y tiempo suficiente.',
      'Cuenta el mes entero, no el mejor día.',
      'Es un resultado que se puede contar, así que conviene contarlo.',
    ],
  },
  freedom: {
    problem: [
      'Siempre es más fácil darse de alta que darse de baja.',
      'Los compromisos pesan poco el primer día.',
    ],
    detail: [
      'Se puede cambiar de idea, así que se puede decidir antes.',
      'El riesgo es pequeño y la elección sigue siendo <tuya|suya>.',
      'Una salida abierta es señal de confianza en lo que hay dentro.',
      'Así, probar es una decisión mucho menor.',
    ],
  },
  insight: {
    problem: [
      'Se mide mucho. Se lee bastante menos.',
      'Una decisión tomada por intuición es difícil de explicar después.',
    ],
    detail: [
      'Mirado el mismo día de cada semana, aparece el patrón.',
      'Vale más una cifra con la que se actúa que diez que solo se miran.',
      'Convierte el “creo que” en un “aquí se ve”.',
      'Las buenas preguntas salen de ver las cosas juntas.',
    ],
  },
  lasting: {
    problem: [
      'Muchas cosas se fabrican para ser sustituidas.',
      'Lo que lo encarece es comprarlo por segunda vez.',
    ],
    detail: [
      'Conviene dividir el precio entre los años y volver a mirar.',
      'Lo que dura solo hay que elegirlo una vez.',
      'Es una cosa menos en la que pensar durante una buena temporada.',
      'Cuanto más se conserva, mejor resulta la decisión.',
    ],
  },
}
