import { Button, Collapse } from '@mantine/core'
import { IconGitBranch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createContent } from '#web/features/content/index'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { TimeAgo } from '#web/ui/time-ago'
import { Notice } from './notice.tsx'
import proseClasses from './prose.module.css'
import { RenderedNode } from './rendered-doc.tsx'
import classes from './studio.module.css'
import type { StudioDocument, StudioState } from './studio-document.ts'

/** Someone else saved meanwhile. Every way out keeps both texts within reach. */
export function ConflictNotice({ state, document }: { state: StudioState; document: StudioDocument }) {
  const { t } = useTranslation('studio')
  const words = useErrorWords()
  const [shown, setShown] = useState(false)
  const { theirs, title, doc } = state
  if (!theirs) return null
  const takeTheirs = () => {
    document.takeTheirs()
    notify.undo(t('conflict.tookTheirs'), () => document.replace({ title, doc }))
  }
  const keepMine = () => {
    document.keepMine()
    notify.undo(t('conflict.keptMine'), () => document.replace({ title: theirs.title, doc: theirs.doc }))
  }
  const saveApart = async () => {
    try {
      const { type, language, campaignId, tags } = theirs
      const name = t('conflict.apartTitle', { title: (title.trim() || theirs.title).slice(0, 270) })
      await createContent({ type, language, campaignId, tags, title: name, doc })
      document.takeTheirs()
      notify.done(t('conflict.savedApart', { title: name }))
    } catch (error) {
      notify.failed(words(error).detail)
    }
  }
  return (
    <Notice
      tone="warn"
      icon={IconGitBranch}
      title={t('conflict.title', { name: theirs.updatedBy.name })}
      actions={
        <>
          <Button size="xs" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'conflict.hide' : 'conflict.see')}
          </Button>
          <Button size="xs" variant="default" onClick={keepMine}>
            {t('conflict.keepMine')}
          </Button>
          <Button size="xs" variant="default" onClick={takeTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void saveApart()}>
            {t('conflict.saveApart')}
          </Button>
        </>
      }
    >
      <TimeAgo at={theirs.updatedAt} /> · {t('conflict.detail')}
      <Collapse expanded={shown}>
        <div className={classes.theirs}>
          <h2 className={classes.variantTitle}>{theirs.title}</h2>
          <div className={proseClasses.prose} data-compact>
            <RenderedNode node={theirs.doc} />
          </div>
        </div>
      </Collapse>
    </Notice>
  )
}
