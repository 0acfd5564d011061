import type { Form } from './english-forms.ts'

const PRESENT = { ar: 'o as a amos áis an', er: 'o es e emos éis en', ir: 'o es e imos ís en' }
const ENDINGS: Record<'ar' | 'er' | 'ir', readonly string[]> = {
  ar: `${PRESENT.ar} é aste ó asteis aron aba abas ábamos abais aban e es emos éis en ando ado ada ados adas`.split(
    ' ',
  ),
  er: `${PRESENT.er} í iste ió isteis ieron ía ías íamos íais ían a as amos áis an iendo ido ida idos idas`.split(
    ' ',
  ),
  ir: `${PRESENT.ir} í iste ió isteis ieron ía ías íamos íais ían a as amos áis an iendo ido ida idos idas`.split(
    ' ',
  ),
}
const ON_INFINITIVE = 'é ás á emos éis án ía ías íamos íais ían'.split(' ')

/** Verbs whose stem or spelling changes, so that endings alone would write them wrong. */
const CHANGES = new RegExp(
  [
    '(?:[cgz]ar|guar|[cg]er|[cg]ir|quir|uir|[aeo]er|eír|oír)$',
    '^(?:ir|ser|ver|dar|estar|haber|andar|caber|soler|jugar|pedir|oler|erguir)$',
    `(?:${'pensar cerrar contar mostrar probar volver mover solver poder poner tener querer saber hacer decir servir sentir ferir medir petir abrir cubrir escribir romper morir dormir venir salir tender perder cender cordar costar soñar mendar calentar enviar confiar ampliar variar guiar tinuar actuar evaluar situar sentar negar rogar volcar colar rodar sonar volar acertar despertar temblar apretar helar sembrar gobernar'.replaceAll(' ', '|')})$`,
  ].join('|'),
)

const verbClass = (word: string) => /^\p{L}{2,}(?<ending>[aei]r)$/u.exec(word)?.groups?.ending
const isClass = (ending: string | undefined): ending is 'ar' | 'er' | 'ir' =>
  ending === 'ar' || ending === 'er' || ending === 'ir'

/** A term in Spanish with plural, gender or, for a regular verb, its endings, each with its counterpart. */
export function spanishForms(term: string, replacement: string | null): Form[] {
  const asked = replacement === null || replacement === '' ? null : replacement
  const ending = verbClass(term)
  const others =
    !term.includes(' ') && isClass(ending) && term.length > 4
      ? verbForms(term, ending, asked)
      : nounForms(term, asked)
  const forms: Form[] = [{ form: term, replacement: asked }]
  for (const one of others) if (!forms.some(({ form }) => form === one.form)) forms.push(one)
  return forms
}

function verbForms(term: string, ending: 'ar' | 'er' | 'ir', asked: string | null): Form[] {
  if (CHANGES.test(term)) return []
  const other = asked === null ? undefined : verbClass(asked)
  const fits = asked !== null && isClass(other) && !CHANGES.test(asked)
  const stem = term.slice(0, -2)
  const otherStem = fits ? asked.slice(0, -2) : ''
  const forms = ENDINGS[ending].map((tail, at): Form => {
    const counterpart = fits && isClass(other) ? ENDINGS[other][at] : undefined
    return { form: stem + tail, replacement: counterpart === undefined ? null : otherStem + counterpart }
  })
  const later = ON_INFINITIVE.map(
    (tail): Form => ({ form: term + tail, replacement: fits ? asked + tail : null }),
  )
  return [...forms, ...later]
}

function nounForms(term: string, asked: string | null): Form[] {
  const many = asked === null ? null : plural(asked)
  const forms: Form[] = [
    { form: plural(term), replacement: many },
    // What comes from other languages takes a bare s: emails, clubs.
    { form: term.replace(/^\S+/, (word) => `${word}s`), replacement: many },
  ]
  if (!/o$/.test(term) || term.includes(' ')) return forms
  const feminine = (word: string) => word.replace(/o$/, 'a')
  const same = asked !== null && !asked.includes(' ') && /[oe]$/.test(asked)
  return [
    ...forms,
    { form: feminine(term), replacement: same ? feminine(asked) : null },
    { form: plural(feminine(term)), replacement: same ? plural(feminine(asked)) : null },
  ]
}

/** Of the first word of a phrase: what follows describes it. */
function plural(phrase: string): string {
  const [first = '', ...rest] = phrase.split(' ')
  return [pluralWord(first), ...rest].join(' ')
}

function pluralWord(word: string): string {
  if (/[aeiouéáó]$/.test(word)) return `${word}s`
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`
  if (/[áéíóú]n$/.test(word))
    return `${word.slice(0, -2)}${{ á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }[word.at(-2) ?? ''] ?? ''}nes`
  return /[sx]$/.test(word) ? word : `${word}es`
}
