/** Words that take the strength out of a sentence; without them it says the same. */
export const HEDGES =
  `maybe|perhaps|possibly|probably|presumably|arguably|somewhat|fairly|rather|quite|sort of|kind of|seemingly|apparently|in some ways|to some extent|more or less|i think|i believe|i guess|we think|we believe|we feel|it seems|it appears|it may be|might be able to|could potentially|may potentially|tends to|tend to|basically|essentially|generally speaking|in general|so to speak|as it were|if possible|hopefully|just a bit|a bit|a little bit`.split(
    '|',
  )

/** Office words and what people say instead (the plainer words of plainlanguage.gov, "Use simple words and phrases"). */
export const JARGON: Readonly<Record<string, string>> = {
  utilize: 'use',
  utilizes: 'uses',
  utilized: 'used',
  utilizing: 'using',
  utilise: 'use',
  utilises: 'uses',
  leverage: 'use',
  leverages: 'uses',
  leveraging: 'using',
  leveraged: 'used',
  facilitate: 'help',
  facilitates: 'helps',
  'in order to': 'to',
  'so as to': 'to',
  'due to the fact that': 'because',
  'in the event that': 'if',
  'at this point in time': 'now',
  'prior to': 'before',
  'subsequent to': 'after',
  'with regard to': 'about',
  'with regards to': 'about',
  'in regards to': 'about',
  'in terms of': 'in',
  'for the purpose of': 'to',
  'a number of': 'several',
  'the majority of': 'most',
  'in close proximity to': 'near',
  'has the ability to': 'can',
  'have the ability to': 'can',
  'is able to': 'can',
  'are able to': 'can',
  'on a regular basis': 'regularly',
  'on a daily basis': 'daily',
  commence: 'begin',
  commences: 'begins',
  terminate: 'end',
  endeavor: 'try',
  ascertain: 'find out',
  expedite: 'speed up',
  implement: 'carry out',
  optimize: 'improve',
  optimise: 'improve',
  streamline: 'simplify',
  incentivize: 'encourage',
  operationalize: 'put to work',
  impactful: 'effective',
  actionable: 'useful',
  'best-in-class': 'leading',
  'best of breed': 'leading',
  'cutting-edge': 'new',
  'state-of-the-art': 'new',
  'next-generation': 'new',
  'world-class': 'excellent',
  'mission-critical': 'vital',
  turnkey: 'ready to use',
  holistic: 'whole',
  robust: 'strong',
  seamless: 'smooth',
  seamlessly: 'smoothly',
  synergy: 'teamwork',
  synergies: 'gains',
  paradigm: 'model',
  ecosystem: 'range',
  bandwidth: 'time',
  'deep dive': 'close look',
  'low-hanging fruit': 'easy wins',
  'move the needle': 'make a difference',
  'circle back': 'come back',
  'touch base': 'talk',
  'going forward': 'from now on',
  'value-add': 'benefit',
  'value proposition': 'offer',
  learnings: 'lessons',
  'end-to-end': 'complete',
  'out-of-the-box': 'ready',
  'game-changer': 'breakthrough',
  'game-changing': 'new',
  'thought leader': 'expert',
  'thought leadership': 'expertise',
  disruptive: 'new',
  granular: 'detailed',
}

/** Adverbs in -ly that add little. */
export const ADVERBS =
  `very|really|extremely|incredibly|absolutely|totally|completely|literally|actually|simply|highly|truly|definitely|certainly|obviously|clearly|undoubtedly|hugely|massively|deeply|seriously|insanely|exceptionally|remarkably|amazingly|effectively|significantly|virtually|practically|quickly|easily|just`.split(
    '|',
  )

/** Forms of `be` and `get` before a participle. */
export const BEING = new Set(
  `am is are was were be been being get gets got gotten isn't aren't wasn't weren't`.split(/\s+/),
)

/** Participles that do not end in -ed. */
export const PARTICIPLES = new Set(
  `awoken beaten become begun bent bet bitten bled blown born borne bought bound bred broken brought built burnt burst cast caught chosen clung come cost crept cut dealt done drawn driven drunk eaten fallen fed felt fought found flown flung forbidden forgiven forgotten frozen given gone ground grown heard held hidden hit hung hurt kept known laid led left lent let lit lost made meant met mistaken overcome overtaken paid proven put read ridden rung risen run said seen sent set sewn shaken shed shot shown shrunk shut slain slept slid sold sought spent spoken spread sprung stolen stood stricken struck stuck stung sung sunk sworn swept swollen swum swung taken taught thought thrown told torn trodden understood undertaken undone upset woken won worn wound woven written`.split(
    /\s+/,
  ),
)

/** Adjectives that look like participles. */
export const NO_PARTICIPLES = new Set(
  `interested excited tired pleased delighted thrilled limited dedicated committed experienced qualified based used married ashamed worried concerned convinced related supposed allowed advanced detailed need indeed seed speed feed bed red hundred embarrassed satisfied prepared determined motivated relaxed done gone left set`.split(
    /\s+/,
  ),
)
