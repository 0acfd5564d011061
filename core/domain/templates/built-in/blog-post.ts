import type { BuiltIn } from './shape.ts'

export const BLOG_POST: readonly BuiltIn[] = [
  {
    key: 'how-to-blog',
    framework: 'how_to',
    variables: ['steps', 'keyword?', 'link?'],
    en: {
      name: 'How-to guide',
      description: 'Takes the reader from a goal to a result, step by step.',
      prompt:
        'Write a guide in numbered steps.\nName the goal and what is needed in the standfirst. Each step begins with a verb, says why it matters in one sentence and how to tell that it worked.{% if keyword %} Use the phrase “{{ keyword }}” in the title and in one heading, where it reads naturally.{% endif %} End with the most common mistake.',
    },
    es: {
      name: 'Guía paso a paso',
      description: 'Lleva de un objetivo a un resultado, paso a paso.',
      prompt:
        'Escribe una guía con pasos numerados.\nNombra en la entradilla el objetivo y lo que hace falta. Cada paso empieza con un verbo, dice en una frase por qué importa y cómo saber que ha salido bien.{% if keyword %} Usa «{{ keyword }}» en el título y en un encabezado, donde suene natural.{% endif %} Termina con el error más común.',
    },
  },
  {
    key: 'listicle-blog',
    framework: 'listicle',
    variables: ['items', 'angle', 'features?'],
    en: {
      name: 'List article',
      description: 'A numbered list in which every entry earns its place.',
      prompt:
        'Write a list article with {{ items }} entries and a {{ angle }} angle.\nPut the number in the title. Every entry has a heading that says something by itself and two or three sentences below. Best entry first, second best last. No filler entries: if the brief carries fewer, write fewer.',
    },
    es: {
      name: 'Artículo de lista',
      description: 'Una lista numerada en la que cada punto se gana su sitio.',
      prompt:
        'Escribe un artículo de lista con {{ items }} puntos y un enfoque {{ angle }}.\nPon el número en el título. Cada punto lleva un encabezado que diga algo por sí solo y dos o tres frases. El mejor, primero; el segundo, al final. Sin relleno: si el brief da para menos, escribe menos.',
    },
  },
  {
    key: 'case-study-blog',
    framework: 'case_study',
    variables: ['customer', 'problem', 'result', 'quote?'],
    en: {
      name: 'Case study',
      description: 'Situation, approach and result, with facts only.',
      prompt:
        'Write a case study about {{ customer }}.\nSituation: “{{ problem }}”, told from the customer’s side. Approach: what was done, in the order it happened. Result: “{{ result }}”, with the figure exactly as given. Quote only what is given as a quotation. Invent no names and no figures.',
    },
    es: {
      name: 'Caso práctico',
      description: 'Situación, enfoque y resultado, solo con hechos.',
      prompt:
        'Escribe un caso práctico sobre {{ customer }}.\nSituación: «{{ problem }}», contada desde el cliente. Enfoque: lo que se hizo, en su orden. Resultado: «{{ result }}», con la cifra tal cual. Cita solo lo que venga como cita. No inventes nombres ni cifras.',
    },
  },
  {
    key: 'pas-blog',
    framework: 'pas',
    variables: ['problem', 'objection?', 'keyword?'],
    en: {
      name: 'Problem explainer',
      description: 'Explains a problem so well that the answer follows.',
      prompt:
        'Write an article about “{{ problem }}”.\nSpend the first third on the problem: where it comes from, who has it, why the usual fix does not last. Then the solution.{% if objection %} Take up this objection openly: “{{ objection }}”.{% endif %}{% if keyword %} Cover the search phrase “{{ keyword }}”.{% endif %} Say what the solution cannot do.',
    },
    es: {
      name: 'Explicar un problema',
      description: 'Explica tan bien un problema que la respuesta se deduce.',
      prompt:
        'Escribe un artículo sobre «{{ problem }}».\nDedica el primer tercio al problema: de dónde viene, quién lo tiene, por qué el arreglo habitual no dura. Después, la solución.{% if objection %} Aborda sin rodeos esta objeción: «{{ objection }}».{% endif %}{% if keyword %} Cubre la búsqueda «{{ keyword }}».{% endif %} Di qué no puede hacer la solución.',
    },
  },
  {
    key: 'story-blog',
    framework: 'story',
    variables: ['scene', 'outcome'],
    en: {
      name: 'Story article',
      description: 'Begins in a scene and ends in an insight.',
      prompt:
        'Write an article that opens in this moment: {{ scene }}.\nNo introduction before the scene. Let the turning point come in the middle, and let the insight be “{{ outcome }}”. Use the present tense for the scene and the past for everything else.',
    },
    es: {
      name: 'Artículo con historia',
      description: 'Empieza en una escena y acaba en una idea.',
      prompt:
        'Escribe un artículo que empiece en este momento: {{ scene }}.\nSin introducción antes de la escena. El giro llega a la mitad y la idea final es «{{ outcome }}». Presente para la escena, pasado para lo demás.',
    },
  },
  {
    key: 'news-blog',
    framework: 'inverted_pyramid',
    variables: ['features', 'date?', 'price?'],
    en: {
      name: 'Product news',
      description: 'The news first, details in falling order of weight.',
      prompt:
        'Write a news article for the company blog.\nThe first paragraph answers who, what, when and for whom. Every later paragraph may be cut from the end without loss. No superlatives; each claim is followed by the fact that carries it.',
    },
    es: {
      name: 'Novedad de producto',
      description: 'Primero la noticia, después los detalles por importancia.',
      prompt:
        'Escribe una noticia para el blog de la empresa.\nEl primer párrafo responde quién, qué, cuándo y para quién. Cada párrafo posterior se puede cortar por el final sin pérdida. Sin superlativos: a cada afirmación le sigue el dato que la sostiene.',
    },
  },
  {
    key: 'promise-blog',
    framework: '4ps',
    variables: ['outcome', 'proof', 'objection?'],
    en: {
      name: 'Argument article',
      description: 'Makes one claim and carries it to the end.',
      prompt:
        'Write an article that argues for one claim: “{{ outcome }}”.\nState it in the first paragraph, show what it would look like, give the proof word for word and say what follows from it.{% if objection %} Take the strongest objection seriously: “{{ objection }}”.{% endif %} Concede what is true in it.',
    },
    es: {
      name: 'Artículo de argumento',
      description: 'Sostiene una afirmación hasta el final.',
      prompt:
        'Escribe un artículo que defienda una sola afirmación: «{{ outcome }}».\nDila en el primer párrafo, muestra cómo sería, da la prueba tal cual y explica qué se sigue de ella.{% if objection %} Toma en serio la objeción más fuerte: «{{ objection }}».{% endif %} Concede lo que tenga de cierto.',
    },
  },
]
