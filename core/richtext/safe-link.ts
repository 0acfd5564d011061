/** Only addresses a browser may follow without running code. */
export const isSafeLink = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2000 && /^(https?:\/\/|mailto:|tel:|\/|#)/i.test(href.trim())
