import type { Found, Rule } from './rule.ts'

const CLAIMS = {
  en: /\b(?:clinically|scientifically|medically|independently) (?:proven|tested)\b|\bproven to\b|\b(?:100|one hundred) ?(?:%|per cent|percent) (?:guaranteed|effective|safe|natural|secure|free)|\bguarantee[sd]?\b|\brisk[- ]free\b|\bthe (?:world['’]s |nation['’]s |market['’]s )?(?:best|fastest|cheapest|safest|easiest|most (?:trusted|popular|advanced|powerful|effective|secure))\b|\b(?:no\.|number|#) ?(?:1|one)\b(?! of)|\b(?:market|industry)[- ]leading\b|\bleader in\b|\b(?:carbon|climate)[- ]neutral\b|\beco[- ]friendly\b|\b(?:doubles?|triples?|cures?|eliminates?|prevents?) (?:your |all )?(?:revenue|sales|disease|risk|cancer|pain|acne|anxiety)\b|\b\d+ ?(?:x|times) (?:more|faster|better|cheaper|as)\b|\bup to \d+ ?%/giu,
  es: /(?<!\p{L})(?:(?:clínicamente|científicamente|médicamente) (?:probad|demostrad|testad)[oa]s?|(?:probado|demostrado) que|100 ?% (?:garantizad[oa]s?|efectiv[oa]s?|segur[oa]s?|natural(?:es)?|gratis)|garantiza(?:mos|n|d[oa]s?)?|sin (?:ningún )?riesgos?|(?:el|la|los|las) (?:mejor|más (?:rápid|barat|segur|fácil|popular|vendid|avanzad|potente|eficaz)\p{L}*)(?:es)? (?:del (?:mundo|mercado|país|sector)|de (?:españa|europa|méxico))|n(?:úmero|\.?º) ?(?:1|uno)|líder(?:es)? (?:del|en el) (?:mercado|sector|mundo)|neutr[oa]s? en carbono|ecológic[oa]s?|\d+ veces (?:más|mejor)|hasta (?:un )?\d+ ?%)(?!\p{L})/giu,
} as const

/** What makes a claim a quotation of somebody: a link, a note, a source, a figure of one's own study. */
const PROOF = {
  en: /\[\d+\]|\baccording to\b|\bsource:|\b(?:study|survey|report|test|data|certified|audited|verified) (?:by|from|of|in|shows?)\b|\bterms apply\b|\d{4}\)/iu,
  es: /\[\d+\]|\bsegún\b|\bfuente:|\b(?:estudio|encuesta|informe|prueba|datos|certificad[oa]|auditad[oa]|verificad[oa]) (?:de|por|del)\b|\bconsulta las condiciones\b|\d{4}\)/iu,
} as const

/** Claims that a reader, or a regulator, would want proof of, in sentences that give none. */
export const claimsRule: Rule = ({ prose, sentences, language }) =>
  sentences.flatMap(({ start, end }): Found[] => {
    const text = prose.text.slice(start, end)
    const linked = prose.links.some((link) => link.start < end && link.end > start)
    if (linked || PROOF[language].test(text)) return []
    return Array.from(text.matchAll(CLAIMS[language]), ({ 0: claim, index }) => ({
      kind: 'claim' as const,
      start: start + index,
      end: start + index + claim.length,
      params: { term: claim, note: '' },
    }))
  })
