import {
  IconArticle,
  IconBell,
  IconBrowser,
  IconHash,
  IconMail,
  IconMessage2,
  IconNews,
  IconSpeakerphone,
  IconTag,
  IconVideo,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ContentType } from '#core/contracts/content'

const ICONS: Record<ContentType, TablerIcon> = {
  blog_post: IconArticle,
  social_post: IconHash,
  email: IconMail,
  ad: IconSpeakerphone,
  landing_page: IconBrowser,
  product_description: IconTag,
  video_script: IconVideo,
  press_release: IconNews,
  sms: IconMessage2,
  push: IconBell,
}

/** Beside the type's name, which says the same in words. */
export function TypeIcon({ type, size = 16 }: { type: ContentType; size?: number }) {
  const Icon = ICONS[type]
  return <Icon size={size} stroke={1.5} aria-hidden />
}
