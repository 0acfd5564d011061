import type { TermRule } from '#core/contracts/style-guide'

const rule = (part: Partial<TermRule> & { term: string }): TermRule => ({
  ...{ kind: 'preferred', replacement: '', note: '', language: null },
  ...part,
})

/** Rules a team could really begin with, in the language of the page. */
export const exampleTerms = (language: string): TermRule[] =>
  language === 'es'
    ? [
        rule({ term: 'email', replacement: 'correo', language: 'es' }),
        rule({ term: 'chequear', replacement: 'revisar', language: 'es' }),
        rule({ kind: 'forbidden', term: 'disruptivo', note: 'Di qué cambia.', language: 'es' }),
        rule({ kind: 'claim', term: 'comercio justo', note: 'Nombra el certificado.', language: 'es' }),
      ]
    : [
        rule({ term: 'utilize', replacement: 'use', language: 'en' }),
        rule({ term: 'reach out to', replacement: 'write to', language: 'en' }),
        rule({ kind: 'forbidden', term: 'game-changing', note: 'Say what changes.', language: 'en' }),
        rule({ kind: 'claim', term: 'fair trade', note: 'Name the certificate.', language: 'en' }),
      ]
