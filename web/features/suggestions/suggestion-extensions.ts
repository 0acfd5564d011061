import { Extension, type Extensions, Mark, type MarkConfig } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import './suggestions.css'
import { Suggesting } from './suggesting.ts'

/** The starter kit with room for suggestions in code, as in `core/richtext/schema.ts`. */
export const SuggestibleKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      if (extension.name === 'code') return extension.extend({ excludes: 'link bold italic strike code' })
      return extension.name === 'codeBlock' ? extension.extend({ marks: 'insertion deletion' }) : extension
    })
  },
})

const WHO = ['id', 'userId', 'name', 'at', 'runId', 'model', 'voice']
const attributes = (names: readonly string[]) => () =>
  Object.fromEntries(names.map((name) => [name, { default: null, rendered: false }]))

/** What a reader is told beside the colour: who, and that it is not decided. */
const rendered = (tag: 'ins' | 'del' | 'span', kind: string): Partial<MarkConfig> => ({
  inclusive: false,
  excludes: '',
  parseHTML: () => [],
  renderHTML: ({ mark }) => [
    tag,
    {
      'data-suggestion': kind,
      'data-id': mark.attrs.id,
      'data-ai': mark.attrs.runId ? '' : undefined,
      ...(kind === 'modification' && {
        'data-format': mark.attrs.format,
        'data-now': mark.attrs.now ? 'on' : 'off',
      }),
      title: mark.attrs.name,
    },
    0,
  ],
})

const Insertion = Mark.create({
  name: 'insertion',
  ...rendered('ins', 'insertion'),
  addAttributes: attributes(WHO),
})
const Deletion = Mark.create({
  name: 'deletion',
  ...rendered('del', 'deletion'),
  addAttributes: attributes(WHO),
})
const Modification = Mark.create({
  name: 'modification',
  ...rendered('span', 'modification'),
  addAttributes: attributes([...WHO, 'format', 'was', 'now']),
})

const NODES = [
  'paragraph',
  'heading',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'bulletList',
  'orderedList',
  'listItem',
  'hardBreak',
]
const ChangeOfNodes = Extension.create({
  name: 'changeOfNodes',
  addGlobalAttributes: () => [
    {
      types: NODES,
      attributes: {
        change: {
          default: null,
          parseHTML: () => null,
          renderHTML: ({ change }) =>
            change
              ? {
                  'data-suggestion': change.kind,
                  'data-id': change.id,
                  'data-ai': change.runId ? '' : undefined,
                  title: change.name,
                }
              : {},
        },
      },
    },
  ],
})

export const suggestionExtensions: Extensions = [Insertion, Deletion, Modification, ChangeOfNodes, Suggesting]
