import type { PhraseBank } from '../phrases.ts'

export const TITLES: PhraseBank['titles'] = {
  aida: [
    '{Name}: {mid}',
    '{Top}',
    '{TheCategory} que {predicate}',
    '{Headline}',
    '{Name}, {thing}',
    '{Ref}: {termMid}',
  ],
  pas: ['Menos {pain}, con {ref}', 'Qué hacer con {pain}', 'Adiós a {pain}'],
  bab: ['Antes y después de {ref}', 'Qué cambia con {ref}', 'La diferencia que [marca|marcan] {ref}'],
  fab: [
    '{Name}: {mid}',
    '{Name}, {thing}',
    'Qué hay detrás de {ref}',
    '{Ref}, punto por punto',
    '{Ref}: {termMid}',
  ],
  '4ps': [
    '{Claim}: la promesa de {ref}',
    'Una promesa: {mid}',
    '{Ref}, una promesa que se puede comprobar',
    '{Ref}: {mid}',
  ],
  inverted_pyramid: ['{Headline}', '{Name}: {thing}', 'Novedad: {ref}', '{Ref}: {mid}', '{Ref}: {termMid}'],
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
    '{Ref} en la práctica: {mid}',
    'Caso práctico: {ref}',
    'Qué [cambia|cambian] {ref} en la práctica',
    '{Ref}: {mid}',
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
