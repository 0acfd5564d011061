/** Lo que puntúan los filtros de correo no deseado, por tema. */
export const SPAM = {
  money: `dinero gratis|dinero fácil|gana dinero|dinero extra|ingresos extra|dinero rápido|el precio más bajo|mejor precio|barato|barata|sin coste|sin costes|ahorra ya|rebajas|crédito inmediato|préstamo rápido|cancela tus deudas|oportunidad de inversión`,
  pressure: `actúa ya|actúa ahora|compra ya|compra ahora|llama ya|llama ahora|haz clic aquí|haz clic|haga clic aquí|pincha aquí|tiempo limitado|por tiempo limitado|hasta agotar existencias|última oportunidad|últimas horas|último aviso|urgente|no esperes más|no te lo pierdas|solo hoy|sólo hoy|date prisa|corre|ahora o nunca|oferta única`,
  promise: `100% gratis|totalmente gratis|completamente gratis|gratis|regalo gratis|prueba gratis|garantizado|garantizada|devolución del dinero|sin compromiso|sin letra pequeña|sin trampa|sin riesgo|has ganado|ganador|ganadora|enhorabuena|felicidades|has sido seleccionado|has sido seleccionada|querido amigo|esto no es spam|milagro|adelgaza|pierde peso`,
}
