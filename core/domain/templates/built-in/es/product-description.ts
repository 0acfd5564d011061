import type { BuiltInTexts } from '../built-in.ts'

export const productDescription: BuiltInTexts = {
  fab: {
    name: 'Descripción para tienda',
    description: 'Características, lo que hacen y por qué importan a quien compra.',
    framework: 'fab',
    prompt: `Escribe una descripción de producto de 80 a 150 palabras. Título de 60 caracteres como máximo y descripción para buscadores de 155 como máximo.
{% for feature in features %}- Característica: {{ feature }}
{% endfor %}{% if material %}- Material: {{ material }}
{% endif %}{% if size %}- Medidas: {{ size }}
{% endif %}{% if price %}- Precio: {{ price }}
{% endif %}- Conviene saber: {{ caution }}
Un párrafo sobre el momento de uso; después, una lista que lleve cada característica a su ventaja y su beneficio; y lo que conviene saber antes de comprar.
Escribe las cifras con su unidad. Sobran palabras como «perfecto» o «premium»: di lo que se ve, se toca o se mide.`,
    variables: [
      {
        name: 'features',
        label: 'Características',
        kind: 'list',
        example: 'Se atenúa sola cuando cae el sol; Batería de diez horas; Se pliega del todo',
      },
      { name: 'material', label: 'Material', kind: 'text', required: false, example: 'Aluminio reciclado' },
      {
        name: 'size',
        label: 'Medidas y peso',
        kind: 'text',
        required: false,
        example: '38 cm de alto y 640 g',
      },
      { name: 'price', label: 'Precio', kind: 'text', required: false, example: '89 € con envío gratis' },
      {
        name: 'caution',
        label: 'Qué saber antes de comprar',
        kind: 'text',
        example: 'El cargador se vende sin enchufe',
      },
    ],
  },
  origin: {
    name: 'Descripción con origen',
    description: 'Para cosas con autor y lugar: la historia en unas líneas y después los datos.',
    framework: 'story',
    prompt: `Escribe una descripción de 120 a 180 palabras para un producto con origen. Título de 60 caracteres como máximo.
- Hecho por: {{ maker }}
- Origen: {{ place }}
{% for step in making %}- Detalle: {{ step }}
{% endfor %}{% if amount %}- Unidades hechas: {{ amount }}
{% endif %}Empieza con una imagen de cómo se hace, no con la palabra «descubre». Cuatro frases de historia; después, cómo es usarlo, probarlo o llevarlo{% if senses %} ({{ senses }}){% endif %}; después, los datos en una lista.
Sin tradiciones inventadas, sin adjetivos de tres en tres y sin promesas de salud.`,
    variables: [
      {
        name: 'maker',
        label: 'Quién lo hace',
        kind: 'text',
        example: 'Cuatro familias de la Finca La Esperanza',
      },
      { name: 'place', label: 'Dónde', kind: 'text', example: 'Huila, en Colombia, a 1750 m' },
      {
        name: 'making',
        label: 'Cómo se hace',
        kind: 'list',
        example: 'Recogido a mano; Secado a la sombra durante 20 días; Tostado cada martes',
      },
      {
        name: 'senses',
        label: 'Cómo es',
        kind: 'text',
        required: false,
        example: 'ciruela roja, panela y cacao',
      },
      { name: 'amount', label: 'Unidades hechas', kind: 'number', required: false, example: '400' },
    ],
  },
  marketplace: {
    name: 'Ficha para mercado en línea',
    description: 'Un título lleno de datos y cinco líneas que responden a lo que se compara.',
    framework: 'listicle',
    prompt: `Escribe una ficha para un mercado en línea. Título de 150 caracteres como máximo en este orden: marca, tipo, característica principal, medida y color. Después, cinco líneas de 200 caracteres como máximo y un texto de 120 palabras como máximo.
Las palabras con que se busca: {{ keywords | join: ", " }}
{% for point in points %}- Punto {{ forloop.index }}: {{ point }}
{% endfor %}{% if box %}- En la caja: {{ box }}
{% endif %}{% if warranty %}- Garantía: {{ warranty }} años
{% endif %}Cada línea empieza por dos o tres palabras que nombran su tema, seguidas de dos puntos. Sin precios, sin promesas de entrega y sin mayúsculas para enfatizar: casi todos los mercados las rechazan.
Usa cada palabra de búsqueda una vez, donde suene natural.`,
    variables: [
      {
        name: 'keywords',
        label: 'Palabras de búsqueda',
        kind: 'list',
        example: 'lámpara de mesa; regulable; sin cable',
      },
      {
        name: 'points',
        label: 'Cinco puntos',
        kind: 'list',
        example:
          'Se atenúa sola cuando cae el sol; Funciona diez horas con una carga; Se pliega y cabe en un bolso; Hecha de aluminio reciclado; Luz de 450 lúmenes',
      },
      { name: 'box', label: 'En la caja', kind: 'text', required: false, example: 'Lámpara, cable y funda' },
      { name: 'warranty', label: 'Años de garantía', kind: 'number', required: false, example: '5' },
    ],
  },
  technical: {
    name: 'Descripción técnica',
    description: 'Para quien compara fichas: qué es, con qué funciona y qué no hace.',
    framework: 'direct',
    prompt: `Escribe una descripción técnica de 200 palabras como máximo para {{ reader }}. Título de 60 caracteres como máximo con el modelo.
Primera frase: qué es, para qué uso y la cifra que decide.
{% for spec in specs %}- Característica: {{ spec }}
{% endfor %}- Funciona con: {{ fits | join: ", " }}
{% if standard %}- Norma: {{ standard }}
{% endif %}{% if sheet %}- Enlace: {{ sheet }}
{% endif %}Después, las cifras en una tabla con sus unidades, con qué funciona y lo que no hace: {{ limits }}
Sin palabras de publicidad. Si una cifra depende de condiciones, indícalas o escribe [condiciones].`,
    variables: [
      {
        name: 'reader',
        label: 'Quién lee',
        kind: 'choice',
        choices: ['ingenieros', 'compradores', 'instaladores'],
        example: 'compradores',
      },
      {
        name: 'specs',
        label: 'Datos',
        kind: 'list',
        example: '450 lúmenes con 6 W; De 2700 a 5000 K; Batería de 5200 mAh',
      },
      {
        name: 'fits',
        label: 'Funciona con',
        kind: 'list',
        example: 'cargadores USB-C; Matter; Home Assistant',
      },
      { name: 'limits', label: 'Lo que no hace', kind: 'text', example: 'No sirve para exteriores' },
      { name: 'standard', label: 'Norma', kind: 'text', required: false, example: 'IEC 62471, grupo exento' },
      {
        name: 'sheet',
        label: 'Ficha técnica',
        kind: 'link',
        required: false,
        example: 'https://example.com/ficha.pdf',
      },
    ],
  },
  'how-to-use': {
    name: 'Descripción por el uso',
    description: 'Vende enseñando el primer uso, paso a paso.',
    framework: 'how_to',
    prompt: `Escribe una descripción de 100 a 160 palabras que enseñe cómo se usa el producto la primera vez. Título de 60 caracteres como máximo.
La ocasión: {{ occasion }}
{% for step in steps %}- Paso {{ forloop.index }}: {{ step }}
{% endfor %}{% if care %}- Cuidado: {{ care }}
{% endif %}{% if minutes %}- Tiempo necesario: {{ minutes }} minutos
{% endif %}Abre con la ocasión en una frase. Numera los pasos y empieza cada uno por un verbo; tras el último, di qué tiene ya quien ha comprado.
Cierra con el cuidado y con qué hacer si no funciona.`,
    variables: [
      { name: 'occasion', label: 'Ocasión', kind: 'text', example: 'El primer café del sábado' },
      {
        name: 'steps',
        label: 'Pasos',
        kind: 'list',
        example: 'Muele 18 g de café; Vierte 300 ml a 94 grados; Espera tres minutos',
      },
      {
        name: 'care',
        label: 'Cuidado',
        kind: 'text',
        required: false,
        example: 'Enjuaga solo con agua templada',
      },
      { name: 'minutes', label: 'Minutos que lleva', kind: 'number', required: false, example: '5' },
    ],
  },
}
