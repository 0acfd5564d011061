import type { PhraseBank } from '../phrases.ts'

export const TITLES: PhraseBank['titles'] = {
  aida: [
    '{Name}: {mid}',
    '{Top}',
    '{TheCategory} that {predicate}',
    '{Headline}',
    '{Name}, {thing}',
    '{Ref}: {termMid}',
  ],
  pas: ['Less {pain}, with {ref}', 'What to do about {pain}', 'Done with {pain}?'],
  bab: ['Before and after {ref}', 'What changes with {ref}', 'The difference {ref} can make'],
  fab: [
    '{Name}: {mid}',
    '{Name}, {thing}',
    'What’s behind {ref}',
    '{Ref}, point by point',
    '{Ref}: {termMid}',
  ],
  '4ps': [
    '{Claim}: the promise of {ref}',
    'One promise: {mid}',
    '{Ref}, a promise you can check',
    '{Ref}: {mid}',
  ],
  inverted_pyramid: ['{Headline}', '{Name}: {thing}', 'News: {ref}', '{Ref}: {mid}', '{Ref}: {termMid}'],
  listicle: [
    '{count} things to know about {ref}',
    '{count} reasons to look at {ref}',
    '{Ref} in {count} points',
    '{count} good points about {ref}',
    '{Ref}: what to know',
  ],
  how_to: [
    'How to {midTodo}',
    'How to get started with {ref}',
    'A short guide to {ref}',
    '{Ref}, step by step',
    'First steps with {ref}',
  ],
  case_study: [
    '{Ref} in practice: {mid}',
    'Case study: {ref}',
    'What {ref} [changes|change] in practice',
    '{Ref}: {mid}',
  ],
  story: ['The day {ref} came along', 'A small story about {ref}', 'How it began: {ref}'],
  direct: ['{Name}: {mid}', '{Name}, {thing}', '{Top}', '{Headline}', '{Top}: {ref}', '{Unnamed}'],
}

export const PLAIN_TITLES = ['{Ref}: what to know', '{Ref} at a glance', 'A closer look at {ref}'] as const
