import type { PhraseBank } from '../phrases.ts'

export const TITLES: PhraseBank['titles'] = {
  aida: [
    '{Name}: {mid}',
    '{Top}',
    '{TheCategory} that {predicate}',
    'Why {ref} [deserves|deserve] a closer look',
    '{Name}, {thing}',
    'A closer look at {ref}',
  ],
  pas: ['Less {pain}, with {ref}', 'What to do about {pain}', 'Done with {pain}?'],
  bab: ['Before and after {ref}', 'What changes with {ref}', 'The difference {ref} can make'],
  fab: [
    'What {ref} [does|do], and what that does for you',
    '{Name}: from feature to benefit',
    '{Ref}, point by point',
    'What’s behind {ref}',
    'The facts about {ref}',
  ],
  '4ps': [
    '{Top}: the promise of {ref}',
    'One promise: {mid}',
    'What you can expect from {ref}',
    '{Ref}: a promise you can check',
    'What {ref} [promises|promise], and why',
  ],
  inverted_pyramid: [
    '{Name}: {thing}',
    'News: {ref}',
    '{Thing}: the essentials',
    '{Ref}: what to know',
    'The essentials about {ref}',
  ],
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
    'A case for {ref}',
    'Case study: {ref}',
    '{Ref} in practice',
    'From need to result: {ref}',
    'What {ref} [changes|change] in practice',
  ],
  story: ['The day {ref} came along', 'A small story about {ref}', 'How it began: {ref}'],
  direct: ['{Name}: {mid}', '{Name}, {thing}', '{Top}', '{Headline}', '{Top}: {ref}', '{Unnamed}'],
}

export const PLAIN_TITLES = ['{Ref}: what to know', '{Ref} at a glance', 'A closer look at {ref}'] as const
