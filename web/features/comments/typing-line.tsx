import { useTranslation } from 'react-i18next'
import classes from './comments.module.css'
import { useTypists } from './use-typing.ts'

/** Who else is writing in this box. */
export function TypingLine({ box }: { box: string }) {
  const { t } = useTranslation('comments')
  const names = useTypists(box)
  return (
    <p className={classes.typing} role="status">
      {names.length > 0 && t('typing', { count: names.length, name: names[0] })}
    </p>
  )
}
