import { Fragment, type ReactNode } from 'react'
import type { DocNode } from '#core/contracts/content'

type Mark = NonNullable<DocNode['marks']>[number]

const SAFE = /^(https?:\/\/|mailto:|tel:|\/|#)/i

function marked(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'link': {
      const href = String(mark.attrs?.href ?? '')
      if (!SAFE.test(href)) return inner
      return (
        <a href={href} target="_blank" rel="noreferrer noopener">
          {inner}
        </a>
      )
    }
    default:
      return inner
  }
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

function block(node: DocNode, inner: ReactNode): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{inner}</p>
    case 'heading': {
      const Heading = HEADINGS[Number(node.attrs?.level ?? 1) - 1] ?? 'h6'
      return <Heading data-level={Number(node.attrs?.level ?? 1)}>{inner}</Heading>
    }
    case 'bulletList':
      return <ul dir="auto">{inner}</ul>
    case 'orderedList':
      return (
        <ol dir="auto" start={Number(node.attrs?.start ?? 1)}>
          {inner}
        </ol>
      )
    case 'listItem':
      return <li>{inner}</li>
    case 'blockquote':
      return <blockquote dir="auto">{inner}</blockquote>
    case 'codeBlock':
      return (
        <pre>
          <code>{inner}</code>
        </pre>
      )
    case 'horizontalRule':
      return <hr />
    case 'hardBreak':
      return <br />
    default:
      return inner
  }
}

/** A document as a reader sees it, without the editor. Its headings start at level 2: the page has its title. */
export function RenderedNode({ node }: { node: DocNode }) {
  if (node.text !== undefined) return (node.marks ?? []).reduce<ReactNode>(marked, node.text)
  const inner = node.content?.map((child, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document's nodes have no other name than their place
    <Fragment key={at}>
      <RenderedNode node={child} />
    </Fragment>
  ))
  return block(node, inner)
}
