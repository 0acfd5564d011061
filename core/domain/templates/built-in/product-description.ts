import type { BuiltIn } from './shape.ts'

export const PRODUCT_DESCRIPTION: readonly BuiltIn[] = [
  {
    key: 'fab-product',
    framework: 'fab',
    variables: ['features', 'price?', 'guarantee?'],
    en: {
      name: 'Features to benefits',
      description: 'Each feature with what it does and what that is good for.',
      prompt:
        'Write a product description in the order feature, advantage, benefit.\nOne short paragraph a feature, the most useful first. Measurements and materials exactly as given. Close with what to know before buying.',
    },
    es: {
      name: 'De características a beneficios',
      description: 'Cada característica con lo que hace y para qué sirve.',
      prompt:
        'Escribe una descripción de producto en el orden característica, ventaja, beneficio.\nUn párrafo corto por característica, la más útil primero. Medidas y materiales tal cual. Cierra con lo que conviene saber antes de comprar.',
    },
  },
  {
    key: 'shop-product',
    framework: 'direct',
    variables: ['materials?', 'price?', 'guarantee?'],
    en: {
      name: 'Shop description',
      description: 'One paragraph and a list, for a shop page.',
      prompt:
        'Write a shop description: one paragraph of at most 60 words, then a list of facts.\nThe first sentence says what it is and what sets it apart. No adjectives a photograph could show better.',
    },
    es: {
      name: 'Ficha de tienda',
      description: 'Un párrafo y una lista para la tienda.',
      prompt:
        'Escribe una ficha de tienda: un párrafo de 60 palabras como máximo y una lista de datos.\nLa primera frase dice qué es y qué lo distingue. Sin adjetivos que una foto muestre mejor.',
    },
  },
  {
    key: 'story-product',
    framework: 'story',
    variables: ['scene', 'materials?'],
    en: {
      name: 'Maker’s story',
      description: 'Where it comes from and who makes it.',
      prompt:
        'Write a description that begins in the workshop or the field: {{ scene }}.\nPeople, place and material only as given. Three short paragraphs: origin, making, use.',
    },
    es: {
      name: 'Historia de quien lo hace',
      description: 'De dónde viene y quién lo hace.',
      prompt:
        'Escribe una descripción que empiece en el taller o en el campo: {{ scene }}.\nPersonas, lugar y material, solo los indicados. Tres párrafos cortos: origen, elaboración y uso.',
    },
  },
  {
    key: 'compare-product',
    framework: 'bab',
    variables: ['problem', 'outcome', 'features?'],
    en: {
      name: 'Upgrade description',
      description: 'For buyers who already own something similar.',
      prompt:
        'Write for buyers who own an older or simpler product.\nBefore: “{{ problem }}”. After: “{{ outcome }}”. Say honestly for whom the old one is still good enough.',
    },
    es: {
      name: 'Descripción para renovar',
      description: 'Para quien ya tiene algo parecido.',
      prompt:
        'Escribe para quien tiene un producto más antiguo o más sencillo.\nAntes: «{{ problem }}». Después: «{{ outcome }}». Di con honestidad a quién le basta el anterior.',
    },
  },
  {
    key: 'listicle-product',
    framework: 'listicle',
    variables: ['items', 'features', 'price?'],
    en: {
      name: 'Reasons to choose it',
      description: 'A numbered list for a product page or a catalogue.',
      prompt:
        'Write {{ items }} numbered reasons to choose the product.\nEvery reason names a fact first and its use second. Leave out whatever is true of every product of its kind.',
    },
    es: {
      name: 'Razones para elegirlo',
      description: 'Lista numerada para ficha o catálogo.',
      prompt:
        'Escribe {{ items }} razones numeradas para elegir el producto.\nCada razón nombra primero un dato y después su utilidad. Deja fuera lo que valga para cualquier producto parecido.',
    },
  },
]
