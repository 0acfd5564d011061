import { useTranslation } from 'react-i18next'
import type { ReviewTalk } from '#core/contracts/review-links'
import { PersonAvatar } from '#web/ui/person-avatar'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './review.module.css'

/** What the holder of a link and the team have said, oldest first. */
export function TalkList({ talk }: { talk: readonly ReviewTalk[] }) {
  const { t } = useTranslation('guest')
  return (
    <ol className={classes.talk}>
      {talk.map((entry) => (
        <li key={entry.id} className={classes.said}>
          <PersonAvatar id={entry.guest ? 'guest' : entry.name} name={entry.name} size={22} />
          <div>
            <span className={classes.speaker}>{entry.name}</span>{' '}
            <span className={classes.when}>
              {entry.event !== 'commented' && `${t(`said.${entry.event}`)} · `}
              <TimeAgo at={entry.at} />
            </span>
            {entry.comment !== '' && <p className={classes.words}>{entry.comment}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
