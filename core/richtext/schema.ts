import { Schema } from 'prosemirror-model'
import { isSafeLink } from './safe-link.ts'
import { change, SUGGESTION_MARKS } from './suggestions/attributes.ts'

export { isSafeLink } from './safe-link.ts'

/** The name of a code block's language. */
export const CODE_LANGUAGE = /^[\w.+#-]{1,40}$/

const within = (least: number, most: number) => (value: unknown) => {
  if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
    throw new RangeError(`Expected a whole number from ${least} to ${most}.`)
}

const languageOrNull = (value: unknown) => {
  if (value !== null && !(typeof value === 'string' && CODE_LANGUAGE.test(value)))
    throw new RangeError('Not the name of a language.')
}

const link = {
  attrs: {
    href: {
      validate: (value: unknown) => {
        if (!isSafeLink(value)) throw new RangeError('Links go to http, https, mailto or tel.')
      },
    },
  },
  inclusive: false,
}

/**
 * The one document schema: what Markdown can say, and who suggests to change it. Node and mark names are
 * Tiptap's, so that the editor shares it.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', attrs: { change } },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 1, validate: within(1, 6) }, change },
      defining: true,
    },
    blockquote: { group: 'block', content: 'block+', attrs: { change }, defining: true },
    codeBlock: {
      group: 'block',
      content: 'text*',
      marks: 'insertion deletion',
      code: true,
      attrs: { language: { default: null, validate: languageOrNull }, change },
    },
    horizontalRule: { group: 'block', attrs: { change } },
    bulletList: { group: 'block', content: 'listItem+', attrs: { change } },
    orderedList: {
      group: 'block',
      content: 'listItem+',
      attrs: { start: { default: 1, validate: within(0, 999_999_999) }, change },
    },
    listItem: { content: 'paragraph block*', attrs: { change }, defining: true },
    hardBreak: { group: 'inline', inline: true, attrs: { change } },
    text: { group: 'inline' },
  },
  marks: {
    link,
    bold: {},
    italic: {},
    strike: {},
    code: { excludes: 'link bold italic strike code' },
    ...SUGGESTION_MARKS,
  },
})
