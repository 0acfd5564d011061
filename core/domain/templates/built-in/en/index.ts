import type { BuiltInSet } from '../built-in.ts'
import { ad } from './ad.ts'
import { blogPost } from './blog-post.ts'
import { email } from './email.ts'
import { landingPage } from './landing-page.ts'
import { productDescription } from './product-description.ts'
import { socialPost } from './social-post.ts'

export const ENGLISH_TEMPLATES: BuiltInSet = {
  blog_post: blogPost,
  social_post: socialPost,
  email,
  ad,
  landing_page: landingPage,
  product_description: productDescription,
}
