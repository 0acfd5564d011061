/** Verbos con los que empieza una llamada a la acción (tú, usted e infinitivo). */
export const ACTIONS = new Set(
  `añade aprende apúntate aprovecha ayuda busca calcula cambia compara compra comparte comprueba conoce consigue consulta contacta contáctanos contrata crea dale descarga descárgalo descarga descubre disfruta dona elige empieza encuentra envía entra escribe escríbenos escucha explora gana guarda haz hazte inscríbete instala invita lee llama llámanos mejora mira obtén opina pide pídelo planifica prueba pruébalo pregunta regala regístrate reserva resérvalo responde sigue síguenos solicita suscríbete súmate toma únete usa ve ven vota visita visítanos compre descargue descubra empiece pida pruebe reserve regístrese solicite suscríbase visite contacte llame elija`.split(
    /\s+/,
  ),
)
export const URGENT =
  /(?<!\p{L})(?:hoy|ahora|ya|esta (?:semana|noche)|antes de|hasta el|últim[oa]s?|plazas limitadas|termina|acaba)(?!\p{L})/iu
export const EASY =
  /(?<!\p{L})(?:gratis|sin compromiso|sin tarjeta|en (?:un|dos|cinco) minutos?|cancela cuando quieras|fácil)(?!\p{L})/iu
export const EMPTY_LINKS =
  /^(?:haz clic aquí|clic aquí|pincha aquí|aquí|leer más|lee más|más|ver más|saber más|este enlace|enlace|más información)$/i
