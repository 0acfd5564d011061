const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Closed word classes, by which formality is told without a tagger. */
export const ENGLISH = {
  articles: words('a an the this that these those each every some any'),
  prepositions: words(
    'of in to for with on at from by about as into through after over between against during without before under around among within along across behind beyond toward towards upon per via despite throughout regarding concerning including',
  ),
  pronouns: words(
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves who whom what something anything nothing everything someone anyone everyone nobody everybody somebody',
  ),
  auxiliaries: words(
    'am is are was were be been being do does did have has had will would can could shall should may might must ought get gets got go goes going gonna wanna let lets',
  ),
  adverbs: words(
    'very really just quite so too also then now here there always never often sometimes maybe perhaps pretty even still already almost actually basically literally only again soon',
  ),
  interjections: words('oh hey hi hello wow yeah yes no ok okay please thanks well oops ah ha hooray cheers'),
  adverbEnding: /ly$/,
  firstSingular: words('i me my mine myself'),
  firstPlural: words('we us our ours ourselves'),
  second: words('you your yours yourself yourselves'),
  third: words('he him his himself she her hers herself they them their theirs themselves'),
} as const
