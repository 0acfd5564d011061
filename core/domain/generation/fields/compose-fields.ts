import type { Fields } from '../../../contracts/fields.ts'
import { composeBlocks } from '../compose.ts'
import { type Block, mapWords, toMarkdown } from '../markdown.ts'
import type { ComposeRequest } from '../request.ts'
import { withCitations } from '../source-facts.ts'
import { clip } from '../text.ts'

/** The composer's text as its parts; null for a type that is one text. The limits are those of its plans. */
export function composeFields(request: ComposeRequest): Fields | null {
  const { title, quoted, without, ...draft } = composeBlocks(request)
  const blocks = draft.blocks.map((block) => mapWords(block, without))
  const cited = (text: string) => withCitations(text, quoted)
  const labelled = blocks.flatMap((block) => (block.kind === 'labelled' ? [block.text] : []))
  const lists = blocks.flatMap((block) =>
    block.kind === 'list' ? [block.items.map(({ text }) => text)] : [],
  )
  const [headlines = [], descriptions = []] = lists
  const [first = '', second = '', third = ''] = labelled
  switch (request.type) {
    case 'ad':
      if (labelled.length >= 3) return { primaryText: first, headline: second, description: third }
      return { headlines, descriptions }
    case 'email': {
      const rest = blocks.filter(({ kind }) => kind !== 'labelled')
      return { subject: title, preheader: second || clip(title, 100), body: cited(toMarkdown(rest)) }
    }
    case 'push':
      return { title, text: toMarkdown(blocks) }
    case 'sms':
      return { text: wordsOfBlocks(blocks) }
    case 'social_post':
      return postOf(blocks, cited)
    default:
      return null
  }
}

const wordsOfBlocks = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n')

const TAGS = /(?:\s*#[\p{L}\p{N}_]+)+\s*$/u

function postOf(blocks: readonly Block[], cited: (text: string) => string): Fields {
  const text = toMarkdown(blocks)
  const tags = TAGS.exec(text)?.[0] ?? ''
  return {
    text: cited(text.slice(0, text.length - tags.length).trim()),
    hashtags: tags.match(/#[\p{L}\p{N}_]+/gu) ?? [],
  }
}
