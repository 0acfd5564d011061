/** Words that pull a headline, by what they promise. */
export const POWER = new Set(
  `new free proven easy simple secret secrets best save now today instant quick fast guide how why what mistakes ways tips lessons reasons steps ideas surprising truth stop start discover finally only better without before after never always first last ultimate essential real hidden`.split(
    /\s+/,
  ),
)
/** Words too common to be what a headline is about. */
export const COMMON = new Set(
  `the a an and or but of to in on at by for with from is are was were be it its this that these those your you our we us i my as`.split(
    /\s+/,
  ),
)
