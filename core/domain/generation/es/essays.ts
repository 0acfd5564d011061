import type { Essays } from '../essays.ts'

/** Lo que es cierto de cada tema, venda quien venda. */
export const ESSAYS: Essays = {
  time: {
    explain: [
      'El tiempo ganado solo vale si va a parar a algún sitio. Antes de empezar conviene ponerle nombre: la llamada que se aplaza, la página que nadie ha revisado, una tarde que acaba antes. Si no, el hueco se cierra solo, y al cabo de un mes nadie sabe decir en qué se fue.',
      'La forma honrada de juzgarlo es una hoja y un reloj. Se apunta cuánto dura hoy la tarea, de principio a fin y con las esperas incluidas, y se repite dos semanas después. Una diferencia que se lee en un papel convence más deprisa que cualquier descripción.',
    ],
    check: '<Cronometra|Cronometre> la tarea una vez tal como se hace hoy, para tener con qué comparar.',
    question: '¿Cuándo se nota?',
    answer:
      'Con lo que ahorra tiempo, la primera vez va más lenta porque es nueva. Lo justo es juzgarlo a partir de la tercera, cuando las manos ya se saben el camino.',
  },
  money: {
    explain: [
      'Conviene mirar la suma entera y no la línea de la factura. Lo que cuesta algo incluye las horas de alrededor, las reparaciones y todo lo que deja de hacer falta. Puesto en una sola columna, la oferta más barata cambia más a menudo de lo que parece.',
      'Un ahorro que se repite merece más atención que uno que ocurre una vez. Basta multiplicarlo por los meses de uso y ponerlo junto al coste de cambiar. Si las dos cifras quedan lejos, la decisión es fácil; si quedan cerca, debería decidir otra cosa que no sea el dinero.',
    ],
    check: '<Suma|Sume> lo que se gasta hoy en esto, sin olvidar lo pequeño.',
    question: '¿Compensa cambiar solo por esto?',
    answer:
      'A veces, si la suma se repite. Lo mejor es hacer la cuenta de un año sin incluir lo que solo se espera. Lo que queda es una cifra que se puede defender.',
  },
  price: {
    explain: [
      'Un precio a la vista hace la mitad del trabajo de un vendedor. Permite saber si encaja antes de gastar tiempo, comparar cosas iguales y llegar a la conversación con preguntas mejores que esa. También se lo pone más fácil a quien tiene que firmar.',
      'Al comparar, las dos cifras deben describir lo mismo: el mismo periodo, los mismos extras, el mismo número de personas o de piezas. La mayoría de las decepciones con un precio empiezan en dos columnas que se parecían y no eran iguales.',
    ],
    check: '<Comprueba|Compruebe> qué incluye, durante cuánto tiempo y qué se paga aparte.',
    question: '¿Qué conviene preguntar sobre el precio?',
    answer:
      'Tres cosas: qué incluye, qué pasa cuando se necesita más o menos y hasta cuándo vale la cifra. Si cada respuesta cabe en una línea, ya se sabe bastante.',
  },
  ease: {
    explain: [
      'La facilidad no es un lujo. Decide si algo se usa un jueves con cansancio o solo el día que se estrenó. La prueba es simple: dárselo a alguien que no haya leído nada, callar y mirar en qué momento duda.',
      'Lo que resulta sencillo para una persona tiene que serlo también para la siguiente: la compañera que llega en primavera, el familiar que lo toma prestado. Si se puede explicar de camino a la puerta, dentro de un año seguirá en uso.',
    ],
    check: '<Deja|Deje> que lo pruebe alguien que no haya leído esta página.',
    question: '¿Hay que preparar algo?',
    answer:
      'Solo una tarea real. Basta con reservar un cuarto de hora, tener algo propio a mano y parar al terminar. Para entonces ya se sabe.',
  },
  quality: {
    explain: [
      'La calidad se ve en los sitios que nadie fotografía: un canto, una costura, el reverso de una hoja, la manera de resolver un fallo. Ahí conviene mirar primero. Quien puso cuidado donde casi nadie mira suele haberlo puesto también en lo demás.',
      'Ayuda preguntar qué se dejó fuera. Todo lo bueno nace de decir que no a algo, y quien sabe nombrarlo suele saber por qué está el resto. Esa respuesta cuenta más que una lista de materiales.',
    ],
    check: '<Mira|Mire> las partes que nadie enseña en las fotos.',
    question: '¿Cómo se comprueba desde aquí?',
    answer:
      'Del todo no se puede, y es una objeción justa. Una muestra, una prueba o una segunda opinión, puestas al lado de lo conocido, dicen bastante.',
  },
  energy: {
    explain: [
      'El consumo es un coste que se esconde a la vista. Llega tarde, mezclado con lo demás y casi nunca con nombre. Por eso una cifra más baja se aprecia mejor apuntada junto a la antigua, en la misma hoja y para los mismos días.',
      'El efecto mayor no lo enseña ningún contador. Cuando se ve que en un sitio basta con menos, se empieza a mirar en otros: la luz del pasillo, el envío que podía esperar, el aparato que nunca se apaga. Los hábitos se contagian.',
    ],
    check: '<Apunta|Apunte> la lectura de hoy, para ver luego la diferencia.',
    question: '¿Importa un ahorro pequeño?',
    answer:
      'Una sola vez, poco. Cada día, bastante más. Lo que lo hace valioso es que nadie tiene que acordarse.',
  },
  security: {
    explain: [
      'La seguridad consiste sobre todo en preguntas aburridas hechas a tiempo. ¿Quién puede ver esto? ¿Dónde se guarda y hasta cuándo? ¿Qué pasa el día que alguien se va? Las buenas respuestas son cortas, y no cambian según a quién se pregunte.',
      'La seguridad es un hábito y no una compra. Se decide quién necesita acceso, se le da solo a esas personas, se repasa la lista dos veces al año y se acuerda a quién llamar si algo parece raro. Con eso, la parte técnica tiene dónde apoyarse.',
    ],
    check: '<Pregunta|Pregunte> dónde se guardan los datos y quién llega a ellos.',
    question: '¿Qué conviene preguntar sobre seguridad?',
    answer:
      'Que la respuesta esté por escrito: qué se guarda, quién puede leerlo, cómo se recupera y cómo se borra. Después, que la lea la persona más desconfiada de la casa.',
  },
  support: {
    explain: [
      'La ayuda tiene un precio aunque sea gratuita: el tiempo que tarda. Diez minutos de espera con un cliente al teléfono son más largos que un día sin nada pendiente. Así que importa menos lo amable que sea y más cuándo contesta alguien.',
      'Una buena forma de saberlo es preguntar algo real antes de decidir. Se elige una duda cuya respuesta importe, se envía a una hora incómoda y se lee lo que vuelve. Dice si alguien la ha leído, y si entiende del asunto.',
    ],
    check: '<Envía|Envíe> una pregunta real y <mira|mire> quién contesta, y cómo.',
    question: '¿Quién ayuda cuando algo se atasca?',
    answer:
      'Es mejor saberlo antes: por qué vía, a qué horas y con qué nombre, si lo hay. Y dejarlo apuntado donde lo vea quien pueda necesitarlo.',
  },
  fit: {
    explain: [
      'La mejor herramienta es la que deja en paz el resto del día. Antes de cambiar nada, ayuda dibujar el camino que sigue hoy un trabajo, de la primera nota al último archivo, y marcar dónde entraría esto. Con dos flechas no hay problema; con siete, ya es un proyecto.',
      'Conviene preguntar por la salida tanto como por la entrada. Lo que se mete debería poder sacarse entero, en un formato que lea otro programa y sin llamar a nadie. Quizá nunca haga falta, pero saberlo cambia la tranquilidad con que se empieza.',
    ],
    check: '<Anota|Anote> con qué tiene que entenderse y <empieza|empiece> por lo más incómodo.',
    question: '¿Funcionará con lo que ya hay?',
    answer:
      'Lo más seguro es probarlo con las tres cosas imprescindibles y con archivos propios. Una promesa sobre formatos está bien; un archivo propio, abierto en la propia mesa, está mejor.',
  },
  comfort: {
    explain: [
      'Las molestias se aguantan porque cada una, por separado, es llevadera. Lo que suma es la hora en que uno se recoloca, entorna los ojos o suspira, y está un poco menos en lo que hacía. Al quitarlas no ocurre nada espectacular. Simplemente se sigue.',
      'La comodidad no se juzga en un minuto. Pide una tarde corriente, con luz corriente y una tarea cualquiera, y atención al final más que al principio. Si en ese rato se ha olvidado, no hay mejor reseña.',
    ],
    check: '<Pruébalo|Pruébelo> una tarde entera antes de juzgar.',
    question: '¿Cuánto hay que probarlo?',
    answer:
      'Lo bastante para dejar de pensar en ello. Para casi todo el mundo son unos días de uso normal, no una hora en una tienda.',
  },
  team: {
    explain: [
      'El trabajo se pierde entre las personas, rara vez dentro de ellas. Una espera respuesta, otra tiene una versión vieja y a la tercera no se le dijo nada. Lo que permite mirar lo mismo a la vez quita más de eso que otra reunión.',
      'Es buena idea empezar por las dos personas que más trabajo se pasan y que acuerden una sola regla: dónde está la versión buena. Si aguanta quince días, las demás querrán sumarse. Una regla pedida dura más que una anunciada.',
    ],
    check: '<Acuerda|Acuerde> dónde está la versión buena y <déjalo|déjelo> por escrito.',
    question: '¿Cómo se convence al resto?',
    answer:
      'Enseñándolo, más que anunciándolo. Un trabajo real hecho entre dos, y que el resultado circule. Quienes lo aprovechen primero darán las explicaciones.',
  },
  learning: {
    explain: [
      'Se recuerda lo que se usa. Por eso la pregunta útil es cuándo se podrá probar: esa misma tarde, en algo propio y con un resultado que otra persona pueda ver. Esa hora se reserva antes que las demás.',
      'Ayuda llegar con una duda que incomode. Da algo a lo que prestar atención, algo que preguntar y una manera de saber después si mereció la pena. Se escribe en la primera página y se vuelve a ella al final.',
    ],
    check: '<Escribe|Escriba> la pregunta que debería quedar contestada.',
    question: '¿Hace falta saber algo antes?',
    answer:
      'Basta con traer una pregunta y algo propio con lo que trabajar. Ambas cosas valen más que haber leído mucho sobre el tema.',
  },
  taste: {
    explain: [
      'El gusto es cuestión de atención tanto como de preferencia. La primera vez merece un rato tranquilo: oler antes de probar, ir despacio y poner nombre a lo que se nota, por raro que suene. Las descripciones ayudan a buscar; no deberían decir qué se encuentra.',
      'El sabor cambia con lo que tiene alrededor. Lo mismo es distinto por la mañana y después de cenar, solo y con algo dulce. Si el primer encuentro deja dudas, conviene llevarlo a otra hora antes de decidir.',
    ],
    check: '<Pruébalo|Pruébelo> dos veces, a horas distintas del día.',
    question: '¿Va a gustarme?',
    answer:
      'Eso solo lo sabe quien lo prueba. Una pista: comparar la descripción con lo que suele gustar y empezar por la cantidad más pequeña.',
  },
  origin: {
    explain: [
      'El lugar del que viene algo es más que un detalle romántico. Dice quién decidió, en qué condiciones y a quién preguntar para saber más. Un nombre y un sitio se pueden comprobar. Un adjetivo, no.',
      'El origen es lo que hace distinto un año de otro. Lo que se cultiva o se hace a mano lleva consigo la temporada y a su autor, y las pequeñas diferencias indican que nadie las ha igualado. Son parte de lo que se recibe.',
    ],
    check: '<Pregunta|Pregunte> quién lo hizo y dónde, y <escucha|escuche> cómo responden.',
    question: '¿Cómo se sabe que es verdad?',
    answer:
      'Pidiendo un nombre. Productores, talleres y fechas se pueden buscar, y a quien trabaja con ellos le suele alegrar que alguien pregunte.',
  },
  delivery: {
    explain: [
      'La espera pesa menos cuando tiene fin. Un día conocido permite organizar lo demás: quién estará en casa, qué se puede prometer, cuándo empezar. Es un dato pequeño y ahorra la mayor parte de las preguntas.',
      'Conviene ponérselo fácil a quien lo trae. Una dirección completa, un teléfono y un sitio donde dejar el paquete si nadie abre son aburridos de escribir, y deciden casi todo lo que puede salir mal. Se hace una vez, con cuidado, y queda hecho.',
    ],
    check: '<Revisa|Revise> la dirección y el último día para pedirlo.',
    question: '¿Y si no hay nadie en casa?',
    answer:
      'Basta con indicar al pedir un vecino o un lugar seguro. Esa línea resuelve más que cualquier página de seguimiento.',
  },
  growth: {
    explain: [
      'Crecer solo es un resultado si se sabe a qué se debe. Se cambia una cosa, se deja lo demás como está y se le da tiempo para pasar por una semana buena y otra mala. Es más lento que probarlo todo a la vez, y al final se sabe algo.',
      'La cifra se elige antes de empezar, y que sea una que alguien echaría de menos: pedidos, reservas, respuestas de quien interesa. Las visitas y los aplausos agradan, pero con ellos no se paga una factura. Conviene tenerla donde la vean todos.',
    ],
    check: '<Elige|Elija> la única cifra que debería moverse y <apunta|apunte> dónde está hoy.',
    question: '¿Qué resultado cabe esperar?',
    answer:
      'Nadie puede decirlo con honradez sin conocer los números de cada casa. Sí se puede fijar un nivel a partir del cual seguir, y una fecha para mirarlo.',
  },
  freedom: {
    explain: [
      'Poder irse cambia la manera de empezar. Se puede probar con una tarea real en vez de una prudente, porque no tiene que durar lo que no lo merezca. Ayuda poner en el calendario la fecha para decidir y, hasta entonces, usarlo como si fuera propio.',
      'La frase sobre cómo irse se lee antes que la de cómo entrar. ¿Con cuánto aviso, en qué forma y qué pasa con lo que se ha metido dentro? Si las tres respuestas caben en una tarjeta, la cabeza queda libre para lo que importa: si ayuda o no.',
    ],
    check: '<Apunta|Apunte> la fecha en que habrá que decidir.',
    question: '¿Y si cambio de idea?',
    answer:
      'En las condiciones están el plazo y la forma. Esa fecha, al calendario hoy mismo: una decisión con fecha es una que se acaba tomando.',
  },
  insight: {
    explain: [
      'Una cifra es una respuesta, y ayuda tener antes la pregunta. Antes de mirar nada conviene escribir qué se haría si fuera alta y qué si fuera baja. Si es lo mismo en los dos casos, se puede saltar con la conciencia tranquila.',
      'La constancia gana al detalle. Los mismos pocos números, vistos el mismo día por las mismas personas, enseñan un cambio mucho antes que un informe minucioso. Al lado, una línea para apuntes: en primavera alguien querrá saber qué pasó aquella semana.',
    ],
    check: '<Escribe|Escriba> la pregunta que deberían contestar los datos.',
    question: '¿Qué cifra hay que mirar?',
    answer:
      'La que haría cambiar algo el lunes. Si no viene ninguna a la cabeza, sirve aquella sobre la que se discutió la última vez.',
  },
  lasting: {
    explain: [
      'Lo que dura pide una buena decisión en lugar de varias rápidas. Merece ir despacio: mirar las piezas que se mueven, las que se gastan y si cada una tiene recambio. Eso dice más de los años siguientes que el acabado.',
      'Una promesa sobre el tiempo vale lo que el papel en que está escrita. Con el recibo en un sitio conocido, y apuntado qué cubre y a quién escribir, una frase tranquilizadora se convierte en algo que se puede usar.',
    ],
    check: '<Guarda|Guarde> el recibo y <apunta|apunte> qué cubre la promesa.',
    question: '¿Y si algo se rompe?',
    answer:
      'Conviene mirar de antemano qué se cubre, hasta cuándo y a quién escribir. Son unos minutos ahora y una tarde menos después.',
  },
}
