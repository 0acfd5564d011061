/** Only a path of this page: a link must not send anybody elsewhere after signing in. */
export const safePath = (path: string | undefined): string | undefined =>
  path && /^\/(?![/\\])/.test(path) ? path : undefined
