import { useTranslation } from 'react-i18next'
import classes from './comments.module.css'
import { type NewThread, useComments } from './comments-context.ts'
import { Composer } from './composer.tsx'
import { useCommentActions } from './use-comment-actions.ts'
import { NEW_THREAD } from './use-typing.ts'

/** The first comment of a thread, about words that were selected or about the whole piece. */
export function NewThreadBox({ place }: { place: NewThread }) {
  const { t } = useTranslation('comments')
  const { start } = useComments()
  const actions = useCommentActions()
  return (
    <section className={classes.card} data-active aria-label={t('new')}>
      {place.quote ? (
        <blockquote className={classes.quote}>{place.quote}</blockquote>
      ) : (
        <span className={classes.wholePiece}>{t('whole')}</span>
      )}
      <Composer
        label={t('write')}
        submit={t('comment')}
        box={NEW_THREAD}
        autoFocus
        onCancel={() => start(null)}
        onSubmit={(text) => actions.begin(place, text)}
      />
    </section>
  )
}
