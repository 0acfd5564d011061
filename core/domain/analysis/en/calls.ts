/** Verbs a call to action begins with. */
export const ACTIONS = new Set(
  `add apply ask begin book browse buy call check choose claim compare contact create discover donate download enjoy enrol enroll enter explore find follow get give grab hear install join learn listen make meet open order plan play pick pre-order read redeem register reply request reserve rsvp save schedule see select send share shop sign sign-up speak start stop subscribe support switch take talk tell text treat try unlock upgrade use view visit vote watch win write`.split(
    /\s+/,
  ),
)
/** What asks for it now, or makes it easy. */
export const URGENT =
  /\b(?:today|now|tonight|this week|before|until|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|ends|last|limited|while)\b/i
export const EASY =
  /\b(?:free|no card|no credit card|in (?:one|two|five|a) minutes?|no obligation|cancel any ?time|easy|takes)\b/i
/** Links that do not say where they lead. */
export const EMPTY_LINKS =
  /^(?:click here|here|read more|more|learn more|this link|link|this page|see more|more info)$/i
