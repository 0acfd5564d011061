import type { BuiltInTexts } from '../built-in.ts'

export const ad: BuiltInTexts = {
  'search-fab': {
    name: 'Anuncio de búsqueda por ventajas',
    description: 'Títulos y descripciones de Google Ads que convierten características en motivos.',
    framework: 'fab',
    prompt: `Escribe un anuncio de búsqueda adaptable de Google Ads para quienes buscan «{{ keyword }}».
De 3 a 5 títulos de 30 caracteres como máximo, espacios incluidos; de 2 a 4 descripciones de 90 como máximo. Cada pieza debe entenderse junto a cualquier otra y en cualquier orden.
{% for feature in features %}- Característica: {{ feature }}
{% endfor %}{% if price %}- Precio: {{ price }}
{% endif %}- Enlace: {{ link }}
Un título con las palabras de búsqueda, uno con la ventaja más fuerte, uno con un dato o una cifra y uno con la llamada a la acción.
Pasa de lo que tiene a lo que hace y a lo que gana quien lee. Sin exclamaciones en los títulos, sin mayúsculas para enfatizar, sin nombres de competidores.`,
    variables: [
      {
        name: 'keyword',
        label: 'Palabras de búsqueda',
        kind: 'text',
        example: 'herramienta de informes para clientes',
      },
      {
        name: 'features',
        label: 'Características',
        kind: 'list',
        example: 'Reduce un 40 % el tiempo de los informes; Se conecta con 40 fuentes; Sin permanencia',
      },
      { name: 'price', label: 'Precio', kind: 'text', required: false, example: 'Desde 29 € al mes' },
      { name: 'link', label: 'Página de destino', kind: 'link', example: 'https://example.com/informes' },
    ],
  },
  'search-offer': {
    name: 'Anuncio de búsqueda de una oferta',
    description: 'Una oferta con sus condiciones, para quien ya quiere comprar.',
    framework: 'direct',
    prompt: `Escribe un anuncio de búsqueda adaptable de Google Ads que anuncie una oferta a quienes buscan «{{ keyword }}».
De 3 a 5 títulos de 30 caracteres como máximo; de 2 a 4 descripciones de 90 como máximo.
- Oferta: {{ offer }}
- Fecha límite: {{ deadline }}
{% if terms %}- Condiciones: {{ terms }}
{% endif %}- Enlace: {{ link }}
La oferta figura en un título y en una descripción, con las mismas cifras. La fecha final figura al menos en una descripción.
Di toda condición de la que dependa la oferta. Ninguna prisa más allá de la fecha indicada.`,
    variables: [
      {
        name: 'keyword',
        label: 'Palabras de búsqueda',
        kind: 'text',
        example: 'rebajas zapatillas de correr',
      },
      {
        name: 'offer',
        label: 'Oferta',
        kind: 'text',
        example: '20 % de descuento en todas las zapatillas de correr',
      },
      { name: 'deadline', label: 'Termina', kind: 'text', example: '30 de abril' },
      {
        name: 'terms',
        label: 'Condiciones',
        kind: 'text',
        required: false,
        example: 'Solo en la tienda en línea',
      },
      { name: 'link', label: 'Página de destino', kind: 'link', example: 'https://example.com/rebajas' },
    ],
  },
  'facebook-aida': {
    name: 'Anuncio en Facebook',
    description: 'Texto principal, título y descripción que llevan a un solo botón.',
    framework: 'aida',
    prompt: `Escribe un anuncio para Facebook e Instagram: texto principal (los primeros 125 caracteres deben entenderse solos), título de 40 caracteres como máximo y descripción de 30 como máximo.
Lo que muestra la imagen: {{ picture }}
{% for benefit in benefits %}- Ventaja: {{ benefit }}
{% endfor %}{% if proof %}- Prueba: {{ proof }}
{% endif %}- Enlace: {{ link }}
Atención: una línea que acompañe la imagen sin describirla. Interés y deseo: las ventajas, primero la más fuerte. Acción: a qué lleva el botón «{{ button }}».
No hables de la edad, la salud, el origen ni el dinero de quien lee: la plataforma rechaza esos anuncios.`,
    variables: [
      {
        name: 'picture',
        label: 'Lo que muestra la imagen',
        kind: 'text',
        example: 'Una lámpara de mesa junto a una ventana al atardecer',
      },
      {
        name: 'benefits',
        label: 'Ventajas',
        kind: 'list',
        example: 'Se atenúa sola cuando cae el sol; Funciona diez horas sin cable',
      },
      { name: 'proof', label: 'Prueba', kind: 'text', required: false, example: 'Garantía de cinco años' },
      {
        name: 'button',
        label: 'Botón',
        kind: 'choice',
        choices: ['Más información', 'Comprar', 'Registrarte', 'Obtener oferta'],
        example: 'Comprar',
      },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/lumen' },
    ],
  },
  'facebook-pas': {
    name: 'Anuncio en Facebook sobre un problema',
    description: 'Encuentra a la gente en un problema que conoce y enseña la salida.',
    framework: 'pas',
    prompt: `Escribe un anuncio para Facebook e Instagram: texto principal de 300 caracteres como máximo (se ven 125 al principio), título de 40 y descripción de 30 como máximo.
- Problema: {{ problem }}
Lo que han probado sin éxito: {{ tried }}
- Ventaja: {{ solution }}
{% if risk %}- Garantía: {{ risk }}
{% endif %}- Enlace: {{ link }}
Primera línea: el problema como escena, no como pregunta sobre quien lee. Después, por qué lo habitual no ayuda, la solución y por qué probarla no tiene riesgo.
No exageres el problema ni pongas etiquetas a nadie.`,
    variables: [
      {
        name: 'problem',
        label: 'Problema',
        kind: 'text',
        example: 'El café de casa nunca sabe como el de la cafetería',
      },
      {
        name: 'tried',
        label: 'Lo que han probado',
        kind: 'text',
        example: 'Máquinas más caras y café de supermercado',
      },
      {
        name: 'solution',
        label: 'Solución',
        kind: 'text',
        example: 'El café tostado el martes llega antes del viernes',
      },
      {
        name: 'risk',
        label: 'Garantía',
        kind: 'text',
        required: false,
        example: 'Te devolvemos la primera bolsa si no te gusta',
      },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/cafe' },
    ],
  },
  retargeting: {
    name: 'Anuncio para quienes vuelven',
    description: 'Para quien ya estuvo aquí: la duda resuelta y un solo paso.',
    framework: '4ps',
    prompt: `Escribe un anuncio para quienes visitaron {{ page }} y se fueron. Canal según el encargo: Google Ads, títulos de 30 y descripciones de 90 caracteres como máximo; Facebook, texto principal de 125, título de 40 y descripción de 30.
La duda que probablemente les frenó: {{ doubt }}
- Ventaja: {{ answer }}
{% if proof %}- Prueba: {{ proof }}
{% endif %}- Enlace: {{ link }}
Promete la ventaja, muéstrala en uso, pruébala con lo que figura aquí y empuja con una sola acción.
Nunca digas ni insinúes que sabemos lo que miraron. Escribe {{ versions }} versiones con comienzos distintos.`,
    variables: [
      { name: 'page', label: 'Página que vieron', kind: 'text', example: 'la página de precios' },
      {
        name: 'doubt',
        label: 'Duda probable',
        kind: 'text',
        example: 'Tardaremos semanas en ponerlo en marcha',
      },
      {
        name: 'answer',
        label: 'Respuesta',
        kind: 'text',
        example: 'Prepara tu primer informe en diez minutos',
      },
      { name: 'proof', label: 'Prueba', kind: 'text', required: false, example: 'Lo usan 320 agencias' },
      { name: 'versions', label: 'Versiones', kind: 'number', example: '3' },
      { name: 'link', label: 'Enlace', kind: 'link', example: 'https://example.com/empezar' },
    ],
  },
}
