import type { Topic } from '../facts.ts'

/** The first pattern that matches decides. */
export const TOPIC_PATTERNS: readonly (readonly [Topic, RegExp])[] = [
  [
    'security',
    /\b(?:secur|encrypt|privacy|private|gdpr|backup|complian|password|protect(?:s|ed)? (?:your )?data)/i,
  ],
  [
    'freedom',
    /\b(?:cancel|no contract|no commitment|no lock|no subscription|pause|refund|money[- ]back|return(?:s|ed)? (?:within|for)|trial)/i,
  ],
  [
    'delivery',
    /\b(?:shipping|ships?(?= (?:in|within|to|on|free|from|the same|next|worldwide))|deliver(?:y|ed|s)?|dispatch|at your door|pick[- ]?up|post(?:ed)? (?:on|in|within))\b/i,
  ],
  [
    'lasting',
    /\b(?:warrant|guarantee|durab|battery|lasts?\b|repair|years? of use|lifetime|spare parts|built to)/i,
  ],
  [
    'energy',
    /\b(?:energy|electricity|carbon|co2|recycl|sustainab|emission|plastic|solar|compost|power use)/i,
  ],
  ['team', /\b(?:teams?|colleagues?|collaborat|together|approv|comment|shared?\b|review each|roles?)\b/i],
  ['fit', /\b(?:integrat|compatible|works with|connects?\b|imports?\b|exports?\b|sync|plugs? in|api\b)/i],
  ['insight', /\b(?:dashboard|analytics|insights?|track(?:s|ing)?|metrics|forecast|overview|measure)/i],
  [
    'growth',
    /\b(?:sales|leads|conversion|customers|revenue|orders|bookings|traffic|reach more|subscribers)\b/i,
  ],
  [
    'support',
    /\b(?:support|help desk|advice|advisor|coach|hotline|onboarding|service team|answer(?:s|ed)? (?:within|in))/i,
  ],
  [
    'learning',
    /\b(?:learn|course|lessons?|workshop|training|webinar|class(?:es)?|skills?|certificate|speakers?|sessions?)\b/i,
  ],
  [
    'taste',
    /\b(?:tastes?|flavou?rs?|roast(?:ed|ery|s)?|aroma|delicious|ingredients?|recipes?|notes? of|sugar|organic)\b/i,
  ],
  [
    'origin',
    /\b(?:grown|made (?:in|by|from)|hand[- ]?made|family|families|farm|sourced|local|crafted|harvest)\b/i,
  ],
  [
    'comfort',
    /\b(?:comfort|soft|quiet|silent|ergonomic|sleep|relax|gentle|eyes?|glare|dims?|warm light|noise|light(?:weight)?\b)/i,
  ],
  [
    'time',
    /\b(?:hours?|minutes?|faster|quick(?:ly)?|time|instant|in seconds|same[- ]day|deadline|automat\w*)\b/i,
  ],
  ['price', /[$€£]\s?\d|\d\s?[$€£]|\b(?:price|per month|a month|monthly)\b/i],
  ['money', /\b(?:costs?|cheaper|budget|bills?|savings?|discount|% off|money)\b/i],
  [
    'ease',
    /\b(?:easy|easily|simple|simply|no code|set ?up|one click|drag|intuitive|without (?:training|tools|installation)|plug|click)/i,
  ],
  [
    'quality',
    /\b(?:quality|premium|tested|precision|material|steel|leather|cotton|wool|wood|standard|award)/i,
  ],
]
