import type { PhraseBank } from '../phrases.ts'

export const TONES: PhraseBank['tones'] = {
  neutral: {},
  friendly: {
    beforeAction: ['¿<Te|Le> apetece verlo?', 'Nos encantará <contarte|contarle> más.'],
    hook: [
      'Queremos enseñarte algo: {thing}.',
      '¿Tienes un minuto? Te enseñamos {ref}.',
      'Buenas noticias para {audience}: {mid}.',
      'Una cosa pequeña que hace más agradable el día: {mid}.',
    ],
    greeting: ['¡Hola!', 'Hola, ¿qué tal?'],
    ctaLead: ['¿Te apetece verlo? {Cta}.', 'Ven a verlo: {cta}.', 'Nos encantará contarte más. {Cta}.'],
    close: [
      'Esto es todo por nuestra parte. Échale un vistazo a {ref} cuando tengas un rato tranquilo.',
      '{?points}Ojalá alguno de estos puntos te haya hecho asentir.',
      'Tómate tu tiempo. {Ref} [seguirá|seguirán] aquí cuando quieras.',
    ],
    signOff: ['Hasta pronto,', 'Un abrazo,', 'Nos vemos,'],
    comment: ['Nos encantará leer lo que piensas.', 'Cuéntanos en los comentarios: ¿cuál es la tuya?'],
  },
  professional: {
    beforeAction: [
      'Para dar el siguiente paso:',
      'Si responde a <tus|sus> necesidades:',
      'Cuando <te|le> convenga:',
    ],
    hook: [
      '{Thing}: un breve resumen para {audience}.',
      'Los puntos siguientes exponen lo que [ofrece|ofrecen] {ref}.',
      'Decidir es más fácil con los datos reunidos. Estos son los de {ref}.',
      'Esta es una presentación concisa de {ref}.',
    ],
    greeting: ['Buenos días:', 'Estimado lector, estimada lectora:'],
    ctaLead: [
      'Para dar el siguiente paso: {action}.',
      'Si responde a sus necesidades, {cta}.',
      'Cuando le convenga: {action}.',
    ],
    close: [
      'Estos son los puntos que cuentan al valorar {ref}.',
      'Confiamos en que sirva de base para una decisión informada.',
      'Lo anterior debería bastar para valorar si {ref} [responde|responden] a sus necesidades.',
    ],
    signOff: ['Un cordial saludo,', 'Atentamente,'],
    comment: ['¿Qué criterio pesa más en sus decisiones?', '¿Cómo lo aborda su organización?'],
  },
  confident: {
    beforeAction: [
      'Ya <has visto|ha visto> los puntos.',
      'No basta con nuestra palabra.',
      'La decisión es <tuya|suya>:',
    ],
    hook: [
      '{Claim}. Sin letra pequeña en esa frase.',
      'Una sola cosa para juzgar {ref}: {mid}.',
      'Sin redobles, lo importante: {mid}.',
    ],
    ctaLead: [
      'Ya <has visto|ha visto> los puntos. {Cta}.',
      'No basta con nuestra palabra. {Cta}.',
      'La decisión es <tuya|suya>: {cta}.',
    ],
    close: [
      'Respondemos de cada línea. <Compruébalo|Compruébelo>.',
      '[Así es|Así son] {ref}. Nos gusta que nos comparen.',
      '<Exígele|Exíjale> a {ref} todo lo anterior.',
    ],
    comment: [
      '¿No <estás|está> de acuerdo? <Dinos|Díganos> por qué.',
      '¿Qué haría falta para cambiar de opinión?',
    ],
  },
  playful: {
    beforeAction: ['Venga, que lo <estás|está> deseando:', '<Te|Le> toca mover:'],
    hook: [
      'Giro de guion: {mid}.',
      'Chist, {audience}: esto va por vosotros.',
      'Ha llamado tu lista de tareas. Quiere conocer {ref}.',
    ],
    greeting: ['¡Hola, hola!', '¡Buenas!'],
    ctaLead: [
      'Venga, que lo estás deseando: {cta}.',
      'Te toca mover: {cta}.',
      'Sin redobles de tambor: {action}.',
    ],
    close: [
      'Esto es todo, sin bises. Bueno, uno: {mid}.',
      'Has llegado hasta el final, y eso dice algo de ti y de {ref}.',
      '¿Te ha gustado? Entonces tenéis que conoceros, {ref} y tú.',
    ],
    signOff: ['¡A disfrutar!', '¡Hasta luego!'],
    comment: ['Manos arriba: ¿a quién le ha pasado?', 'Se admiten confesiones en los comentarios.'],
  },
  urgent: {
    beforeAction: [
      'No <esperes|espere> a un momento mejor:',
      'Hoy es un buen día:',
      'Ahora que <estás|está> aquí:',
    ],
    hook: [
      '{DateTop}. Esto es lo que hay que saber de {ref}.',
      'Antes de dejarlo para luego: {mid}.',
      'Si {ref} [está|están] en <tu|su> lista, toca subirlo al primer puesto.',
      'Esto no conviene dejarlo para después: {mid}.',
    ],
    ctaLead: [
      'No <esperes|espere> a un momento mejor: {cta}.',
      'Hoy es un buen día: {action}.',
      'Ahora que <estás|está> aquí: {action}.',
    ],
    close: [
      'Luego suele querer decir nunca. La decisión sobre {ref} se toma hoy.',
      'Los datos están sobre la mesa. Ahora toca usarlos.',
    ],
    comment: ['¿Qué <te|le> frena?', '¿Aún con dudas? Es el momento de preguntar.'],
  },
  empathetic: {
    beforeAction: ['Cuando <te|le> venga bien:', 'No hay prisa. Llegado el momento:', 'Si <te|le> ayuda:'],
    hook: [
      'Hay días que piden mucho. {Ref} [pretende|pretenden] pedir un poco menos.',
      'Ya <haces|hace> bastante, así que seremos breves: {mid}.',
      'Sabemos lo que es que se acumulen las cosas pequeñas.',
      'Si <llevas|lleva> tiempo dándole vueltas, no <eres|es> el único caso.',
    ],
    greeting: ['Hola:', 'Hola, esperamos que todo vaya bien:'],
    ctaLead: [
      'Cuando <te|le> venga bien: {action}.',
      'No hay prisa. Llegado el momento: {action}.',
      'Si <te|le> ayuda, {cta}.',
    ],
    close: [
      'Cada cual a su ritmo. {Ref} no se [va|van] a ninguna parte.',
      'Sea cual sea la decisión, ojalá esto la haga un poco más fácil.',
      'No hay que resolverlo todo hoy. Una cosa pequeña ya es un buen comienzo.',
    ],
    signOff: ['<Cuídate|Cuídese>,', 'Con afecto,'],
    comment: ['¿Cómo lo <llevas|lleva>? Aquí escuchamos.', 'Si <has pasado|ha pasado> por ello, ¿qué ayudó?'],
  },
  inspiring: {
    beforeAction: ['El primer movimiento:', 'El primer paso es el que cuenta:', 'Hoy se empieza.'],
    hook: [
      'Los buenos días se construyen con decisiones pequeñas. Esta podría ser una.',
      '¿Qué <empezarías|empezaría> si el camino estuviera despejado?',
      'Todo hábito mejor empieza en algún sitio. Que sea aquí: {mid}.',
      'Primero, el trabajo que <te|le> haría sentir orgullo. Después, lo que se interpone.',
    ],
    ctaLead: [
      'El primer movimiento: {action}.',
      'El primer paso es el que cuenta: {cta}.',
      'Hoy se empieza. {Cta}.',
    ],
    close: [
      'Lo interesante es lo que <hagas|haga> con ello. {Ref} solo [abre|abren] la puerta.',
      'Los pasos pequeños, repetidos, llevan lejos. Que este sea uno.',
      'El resto de la historia la <escribes tú|escribe usted>.',
    ],
    signOff: ['¡Adelante!', 'Por un buen comienzo,'],
    comment: ['¿Por dónde <vas|va> a empezar?', '¿Cuál es <tu|su> primer paso?'],
  },
}
