import type { Campaign } from '#core/contracts/content'
import classes from './campaign-dot.module.css'

/** The campaign's colour; always beside its name. */
export function CampaignDot({ colour }: { colour: Campaign['colour'] }) {
  return <span className={classes.dot} data-colour={colour} aria-hidden />
}
