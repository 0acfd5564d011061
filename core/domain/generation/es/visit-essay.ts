import type { GeneralEssay } from '../essays.ts'

/** Lo que ayuda a quien piensa en ir a un sitio, sea cual sea. */
export const VISIT_ESSAY: GeneralEssay = {
  doubts: [
    {
      doubt: '“Esta semana no tengo tiempo.”',
      reply:
        'Basta con elegir un día libre y apuntarlo. Un plan con fecha suele cumplirse; uno sin fecha suele esperar.',
    },
    {
      doubt: '“Nunca he ido a nada parecido.”',
      reply: 'La primera vez es buena ocasión para preguntar. Una sola duda basta para empezar a mirar.',
    },
    {
      doubt: '“Queda un poco lejos.”',
      reply: 'Si se junta con otra cosa que hacer por allí cerca, el camino cuenta la mitad.',
    },
    {
      doubt: '“A los demás no les apetecerá.”',
      reply:
        '<Mándales|Mándeles> esta página con una línea propia. Y si nadie se anima, ir sin compañía permite ver más.',
    },
    {
      doubt: '“Habrá mucha gente.”',
      reply: 'Conviene preguntar qué horas son las tranquilas antes de elegir la propia.',
    },
  ],
  compare: [
    'Tres preguntas resuelven casi todo el plan: cuándo hay un rato libre, quién viene y cómo se llega. Conviene contestarlas por ese orden y leer otra vez los puntos de esta página, porque un día, una hora o un precio que antes no importaban quizá importen ahora. Si falta alguna respuesta, se pregunta antes de salir: un mensaje corto ahorra un camino largo.',
    'También ayuda pensar en quién más iría. ¿Qué querría ver o hacer primero cada persona, y cuánto tiempo se quedaría? Hay que dejar margen para quien lo mira todo dos veces y para quien tiene hambre enseguida. Lo que se planea para la persona menos paciente suele salir bien para las demás.',
  ],
  plan: [
    '<Elige|Elija> un día, y otro por si acaso.',
    '<Averigua|Averigüe> qué hay que reservar.',
    '<Avisa|Avise> a quien vaya a venir.',
    '<Sal|Salga> con tiempo, para no ir con prisa.',
  ],
  leaveIt: [
    'Puede que no sea el plan adecuado, y no pasa nada. Si nada de esta página da ganas de saber más, mejor dedicar ese rato a otra cosa. Si queda la duda, se guarda la página y se vuelve a ella cuando alguien pregunte qué se puede hacer. Y si todo depende de una sola respuesta, lo primero es pedirla.',
  ],
  afterwards: [
    'A la vuelta, cinco minutos bastan. ¿Qué se le contaría a un amigo, qué se haría de otra manera, se repetiría? Dos líneas escritas, o una conversación ese mismo día, convierten unas horas en un recuerdo. Y el siguiente plan de este tipo saldrá más fácil.',
  ],
  tips: [
    '<Comprueba|Compruebe> el día y la hora antes de salir.',
    '<Decide|Decida> quién viene y <díselo|dígaselo> hoy.',
    '<Pregunta|Pregunte> antes por lo que haga falta allí.',
    '<Comparte|Comparta> esta página con quien participe en la decisión.',
  ],
  start: [
    '<Elige|Elija> el día que mejor venga.',
    '<Avisa|Avise> a quien vaya a venir.',
    '<Pregunta|Pregunte> lo que no esté claro.',
  ],
  headings: {
    doubts: ['Dudas razonables', 'Por si quedan dudas'],
    compare: ['Cómo organizarlo', 'Cuándo y con quién'],
    plan: ['Un plan breve', 'Antes de salir'],
    leaveIt: ['Cuándo no es la opción', 'Si queda la duda'],
    afterwards: ['Después', 'A la vuelta'],
    tips: ['Antes de ir', 'Para tenerlo a mano'],
  },
}
