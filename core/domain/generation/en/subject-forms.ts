const CAPITALISED = "[\\p{Lu}\\d][\\p{L}\\p{N}.&'’+-]*"
const NAME = `(?:[“"«]([^”"»]{1,60})[”"»]|(${CAPITALISED}(?:\\s+(?:${CAPITALISED}|(?:of|de|&|and|the)(?=\\s+\\p{Lu})))*))`
const pattern = (rest: string) => new RegExp(`^${NAME}${rest}`, 'u')
export const APPOSITION = pattern(',\\s+((?:an?|the|our|your)\\s.+)$')
/** A coined name, which cannot be a noun: “ReportFlow, software that …”. */
export const COINED = /^()(\p{Lu}[\p{Ll}\d]+\p{Lu}[\p{L}\d]*),\s+(\p{Ll}.+)$/u
export const IDENTITY = pattern('\\s+(?:is|are)\\s+((?:an?|the|our|your)\\s.+)$')
/** “Pathwise, which turns …”. */
export const RELATIVE = pattern(',\\s+(?:which|that|who)\\s+(.+)$')
/** “Our neighbourhood bakery, Miller & Daughters”. */
export const NAMED_BEHIND = new RegExp(`^((?:[Aa]n?|[Tt]he|[Oo]ur)\\s[^,]{2,50}),\\s+${NAME}$`, 'u')
/** “summer membership IRONHAUS GYM”: a common noun in small letters, and the name behind it. */
export const TRAILING = new RegExp(
  `^(\\p{Ll}+(?:\\s\\p{Ll}+)*)(?<!\\s(?:of|in|at|by|for|from|with|and|the|to|on))\\s(${CAPITALISED}(?:\\s${CAPITALISED})*)$`,
  'u',
)
/** “Exhibition ‘Light & Salt’ at the museum”. */
export const TITLED = /^([^“"«]{3,50}?)\s+[“"«]([^”"»]{1,80})[”"»](.*)$/u
/** What is offered under a name is not what the name stands for. */
export const OFFER = /\b(?:sale|offer|promotion|discount|deal|giveaway|opening|launch|membership)s?$/i
/** A sentence of the sender's own. */
export const SAYS = /^(?:we|our|you|it|there|this)\b/i
export const COLON = pattern('\\s*(?::|\\s[–—-])\\s+(.+)$')
export const OWNER = pattern("['’]s\\s+(.+)$")
export const ALONE = pattern('$')
export const IN_SENTENCE = new RegExp(`(?<=\\p{Ll}\\s)(${CAPITALISED}(?:\\s+${CAPITALISED})*)`, 'u')
export const CALENDAR =
  /^(?:\d|I\b|I['’]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun))/
