/** Expresiones que restan fuerza; sin ellas la frase dice lo mismo. */
export const HEDGES =
  `quizá|quizás|tal vez|a lo mejor|posiblemente|probablemente|presumiblemente|al parecer|aparentemente|en cierto modo|en cierta medida|hasta cierto punto|más o menos|por así decirlo|creemos que|creo que|pensamos que|parece que|podría ser que|de alguna manera|de algún modo|en general|en principio|por lo general|básicamente|esencialmente|un poco|algo así como|si es posible|ojalá`.split(
    '|',
  )

/** Palabras de oficina y lo que se dice en su lugar (Libro de estilo del lenguaje claro; Fundéu sobre anglicismos). */
export const JARGON: Readonly<Record<string, string>> = {
  'con el fin de': 'para',
  'con el objetivo de': 'para',
  'con la finalidad de': 'para',
  'a fin de': 'para',
  'con motivo de': 'por',
  'debido al hecho de que': 'porque',
  'en el caso de que': 'si',
  'en el supuesto de que': 'si',
  'a día de hoy': 'hoy',
  'en la actualidad': 'hoy',
  'en el momento actual': 'ahora',
  'con anterioridad a': 'antes de',
  'con posterioridad a': 'después de',
  'en relación con': 'sobre',
  'en lo relativo a': 'sobre',
  'en base a': 'según',
  'a nivel de': 'en',
  'la mayor parte de': 'casi todo',
  'llevar a cabo': 'hacer',
  'llevamos a cabo': 'hacemos',
  'dar comienzo': 'empezar',
  'poner en marcha': 'empezar',
  'tiene la capacidad de': 'puede',
  'de forma regular': 'a menudo',
  'de manera regular': 'a menudo',
  'de cara a': 'para',
  implementar: 'aplicar',
  implementamos: 'aplicamos',
  optimizar: 'mejorar',
  optimiza: 'mejora',
  maximizar: 'aumentar',
  potenciar: 'reforzar',
  potencia: 'fuerza',
  aperturar: 'abrir',
  direccionar: 'dirigir',
  accionable: 'útil',
  disruptivo: 'nuevo',
  disruptiva: 'nueva',
  holístico: 'completo',
  holística: 'completa',
  sinergia: 'colaboración',
  sinergias: 'colaboración',
  paradigma: 'modelo',
  ecosistema: 'entorno',
  robusto: 'sólido',
  robusta: 'sólida',
  'de vanguardia': 'nuevo',
  'de última generación': 'nuevo',
  'llave en mano': 'listo para usar',
  'valor añadido': 'ventaja',
  'propuesta de valor': 'oferta',
  'know-how': 'experiencia',
  feedback: 'opinión',
  'core business': 'actividad principal',
  target: 'público',
  partner: 'socio',
  partners: 'socios',
  'win-win': 'beneficio mutuo',
  customizar: 'personalizar',
  monitorizar: 'seguir',
}

/** Adverbios que añaden poco. */
export const ADVERBS =
  `muy|realmente|extremadamente|increíblemente|absolutamente|totalmente|completamente|literalmente|sinceramente|simplemente|altamente|verdaderamente|definitivamente|ciertamente|obviamente|claramente|indudablemente|enormemente|profundamente|seriamente|excepcionalmente|notablemente|sorprendentemente|efectivamente|significativamente|virtualmente|prácticamente|rápidamente|fácilmente|perfectamente|sumamente|especialmente`.split(
    '|',
  )

/** Formas de `ser` ante un participio. */
export const BEING = new Set(
  `es son era eran fue fueron será serán sea sean sido siendo ser sería serían fuera fueran`.split(/\s+/),
)

/** Participios irregulares. */
export const PARTICIPLES = new Set(
  `hecho hecha hechos hechas dicho dicha dichos dichas escrito escrita escritos escritas visto vista vistos vistas puesto puesta puestos puestas abierto abierta abiertos abiertas roto rota rotos rotas cubierto cubierta resuelto resuelta resueltos resueltas impreso impresa impuesto impuesta descrito descrita descubierto descubierta devuelto devuelta`.split(
    /\s+/,
  ),
)

/** Adjetivos que parecen participios. */
export const NO_PARTICIPLES = new Set(
  `adecuado adecuada adecuados adecuadas delicado delicada complicado complicada complicados complicadas pesado pesada privado privada privados privadas ilimitado ilimitada limitado limitada variado variada variados variadas estado lado grado pasado mercado resultado cuidado soldado sábado helado pescado nada cada moda ayuda vida comida medida salida entrada todo toda todos todas lindo grande mundo segundo cuando miedo merecido parecido parecida`.split(
    /\s+/,
  ),
)
