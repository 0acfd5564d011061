import type { PhraseBank } from '../phrases.ts'

export const TITLES: PhraseBank['titles'] = {
  aida: [
    '{Name}: {mid}',
    '{Top}',
    '{TheCategory} que {predicate}',
    'Por qué {ref} [merece|merecen] una mirada de cerca',
    '{Name}, {thing}',
    'Una mirada de cerca a {ref}',
  ],
  pas: ['Menos {pain}, con {ref}', 'Qué hacer con {pain}', 'Adiós a {pain}'],
  bab: ['Antes y después de {ref}', 'Qué cambia con {ref}', 'La diferencia que [marca|marcan] {ref}'],
  fab: [
    'Qué [hace|hacen] {ref} y de qué <te|le> sirve',
    '{Name}: de la característica al beneficio',
    '{Ref}, punto por punto',
    'Qué hay detrás de {ref}',
    'Los datos sobre {ref}',
  ],
  '4ps': [
    '{Top}: la promesa de {ref}',
    'Una promesa: {mid}',
    'Qué esperar de {ref}',
    '{Ref}: una promesa que se puede comprobar',
    'Qué [promete|prometen] {ref}, y por qué',
  ],
  inverted_pyramid: [
    '{Name}: {thing}',
    'Novedad: {ref}',
    '{Thing}: lo esencial',
    '{Ref}: lo que conviene saber',
    'Lo esencial sobre {ref}',
  ],
  listicle: [
    '{count} cosas que conviene saber de {ref}',
    '{count} razones para mirar {ref} de cerca',
    '{Ref} en {count} puntos',
    '{count} buenos puntos sobre {ref}',
    '{Ref}: lo que conviene saber',
  ],
  how_to: [
    'Cómo {midTodo}',
    'Cómo empezar con {ref}',
    'Guía breve de {ref}',
    '{Ref}, paso a paso',
    'Primeros pasos con {ref}',
  ],
  case_study: [
    'Un caso para {ref}',
    'Caso práctico: {ref}',
    '{Ref} en la práctica',
    'De la necesidad al resultado: {ref}',
    'Qué [cambia|cambian] {ref} en la práctica',
  ],
  story: [
    'El día en que [llegó|llegaron] {ref}',
    'Una pequeña historia sobre {ref}',
    'Así empezó todo: {ref}',
  ],
  direct: ['{Name}: {mid}', '{Name}, {thing}', '{Top}', '{Headline}', '{Top}: {ref}', '{Unnamed}'],
}

export const PLAIN_TITLES = [
  '{Ref}: lo que conviene saber',
  '{Ref} de un vistazo',
  'Así [es|son] {ref}',
] as const
