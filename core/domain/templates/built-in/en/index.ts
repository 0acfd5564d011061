import type { BuiltInSet } from '../built-in.ts'
import { ad } from './ad.ts'
import { blogPost } from './blog-post.ts'
import { email } from './email.ts'
import { landingPage } from './landing-page.ts'
import { pressRelease } from './press-release.ts'
import { productDescription } from './product-description.ts'
import { push } from './push.ts'
import { sms } from './sms.ts'
import { socialPost } from './social-post.ts'
import { videoScript } from './video-script.ts'

export const ENGLISH_TEMPLATES: BuiltInSet = {
  blog_post: blogPost,
  social_post: socialPost,
  email,
  ad,
  landing_page: landingPage,
  product_description: productDescription,
  video_script: videoScript,
  press_release: pressRelease,
  sms,
  push,
}
