/** Palabras que prometen lo que quizá haya que probar (Ley 34/1988 General de Publicidad; Ley 3/1991 de Competencia Desleal; Autocontrol). */
export const CLAIMS = {
  absolute: `garantizado|garantizada|garantizados|garantizadas|garantizamos|garantiza|100%|sin riesgo|sin riesgos|cero riesgo|nunca falla|siempre funciona|infalible|resultados inmediatos|resultados permanentes|para siempre|ilimitado|ilimitada|totalmente seguro|totalmente segura|demostrado|científicamente probado|científicamente demostrado|clínicamente probado|clínicamente testado|recomendado por médicos|recomendado por dermatólogos|los expertos coinciden|los estudios demuestran`,
  superlative: `el mejor|la mejor|los mejores|las mejores|el mejor del mundo|la mejor del mundo|número uno|número 1|nº 1|líder del mercado|líder mundial|líderes del sector|el único|la única|el más rápido|la más rápida|el más barato|la más barata|el más seguro|la más segura|el más eficaz|inigualable|insuperable|imbatible|sin rival|el precio más bajo|los precios más bajos|galardonado|galardonada`,
  health: `cura|curan|sana|trata la|previene|milagro|milagroso|milagrosa|desintoxica|detox|refuerza tus defensas|refuerza el sistema inmunitario|adelgaza rápido|pierde peso rápido|quema grasa|quemagrasas|antiedad|sin efectos secundarios|100% natural|sin químicos|alivia el dolor|elimina el dolor`,
  money: `hazte rico|gana dinero rápido|ingresos pasivos|duplica tu dinero|rentabilidad garantizada|ingresos garantizados|libertad financiera|gana desde casa|sin inversión`,
  green: `ecológico|ecológica|respetuoso con el medio ambiente|respetuosa con el medio ambiente|neutro en carbono|cero emisiones|residuo cero|biodegradable|sostenible|sostenibles|100% reciclado|amigable con el planeta`,
}
/** Lo que indica una prueba cercana: fuente, estudio, certificado. */
export const PROOF =
  /(?:según|fuente|estudio de|encuesta de|certificado por|verificado por|auditado|informe|20\d\d|\[\d+\])|\*|†/i
