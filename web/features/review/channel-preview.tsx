import {
  IconChevronLeft,
  IconHeart,
  IconMessageCircle,
  IconShare3,
  IconUserCircle,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContentType, DocNode } from '#core/contracts/content'
import { proseClasses, RenderedNode } from '#web/features/studio/index'
import classes from './channel.module.css'
import { mailParts } from './mail-parts.ts'

interface PreviewProps {
  type: ContentType
  title: string
  doc: DocNode
  language: string
  /** Whose name it goes out under. */
  from: string
}

/** The text as it will look where it goes: a mail, a phone, a feed, a page. */
export function ChannelPreview(props: PreviewProps) {
  switch (props.type) {
    case 'email':
      return <Mail {...props} />
    case 'sms':
    case 'push':
      return <Phone {...props} />
    case 'social_post':
    case 'ad':
      return <Feed {...props} />
    default:
      return <Page {...props} />
  }
}

const Prose = ({ doc, compact }: { doc: DocNode; compact?: boolean }) => (
  <div className={proseClasses.prose} data-compact={compact || undefined}>
    <RenderedNode node={doc} />
  </div>
)

function Mail({ title, doc, language, from }: PreviewProps) {
  const { t } = useTranslation('guest')
  const { subject, preheader, body } = mailParts(title, doc)
  return (
    <article className={classes.window} aria-label={t('channel.email')}>
      <div className={classes.mailHead} lang={language}>
        <h2 className={classes.subject} dir="auto">
          {subject}
        </h2>
        <p className={classes.sender}>
          <IconUserCircle size={36} stroke={1} aria-hidden />
          <span>
            <strong>{from}</strong>
            {preheader !== '' && (
              <span className={classes.dim} dir="auto">
                {preheader}
              </span>
            )}
          </span>
        </p>
      </div>
      <div className={classes.mailBody} lang={language}>
        <Prose doc={body} compact />
      </div>
    </article>
  )
}

function Phone({ type, title, doc, language, from }: PreviewProps) {
  const { t } = useTranslation('guest')
  return (
    <article className={classes.phone} aria-label={t(`channel.${type === 'sms' ? 'sms' : 'push'}`)}>
      {type === 'sms' ? (
        <>
          <header className={classes.chatHead}>
            <IconChevronLeft size={20} stroke={1.5} aria-hidden />
            <strong>{from}</strong>
          </header>
          <div className={classes.bubble} lang={language}>
            <Prose doc={doc} compact />
          </div>
        </>
      ) : (
        <div className={classes.push} lang={language}>
          <span className={classes.dim}>{from}</span>
          <h2 className={classes.pushTitle} dir="auto">
            {title}
          </h2>
          <Prose doc={doc} compact />
        </div>
      )}
    </article>
  )
}

function Feed({ type, title, doc, language, from }: PreviewProps) {
  const { t } = useTranslation('guest')
  return (
    <article className={classes.feed} aria-label={t('channel.feed')}>
      <p className={classes.sender}>
        <IconUserCircle size={40} stroke={1} aria-hidden />
        <span>
          <strong>{from}</strong>
          {type === 'ad' && <span className={classes.dim}>{t('channel.sponsored')}</span>}
        </span>
      </p>
      <div lang={language}>
        {type === 'ad' && (
          <h2 className={classes.adTitle} dir="auto">
            {title}
          </h2>
        )}
        <Prose doc={doc} compact />
      </div>
      <p className={classes.reactions} aria-hidden>
        <IconHeart size={18} stroke={1.5} />
        <IconMessageCircle size={18} stroke={1.5} />
        <IconShare3 size={18} stroke={1.5} />
      </p>
    </article>
  )
}

function Page({ title, doc, language, type }: PreviewProps) {
  const { t } = useTranslation('guest')
  return (
    <article className={classes.window} aria-label={t(`common:contentType.${type}`)}>
      <div className={classes.chrome} aria-hidden>
        <span />
        <span />
        <span />
      </div>
      <div className={classes.page} lang={language}>
        <h2 className={classes.pageTitle} dir="auto">
          {title}
        </h2>
        <Prose doc={doc} />
      </div>
    </article>
  )
}
