import type { BuiltInSet } from '../built-in.ts'
import { blogPost } from './blog-post.ts'
import { email } from './email.ts'
import { socialPost } from './social-post.ts'

export const ENGLISH_TEMPLATES: BuiltInSet = {
  blog_post: blogPost,
  social_post: socialPost,
  email,
}
