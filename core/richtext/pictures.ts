import type MarkdownIt from 'markdown-it'

type Tokenizer = InstanceType<typeof MarkdownIt>
type Token = ReturnType<Tokenizer['parse']>[number]

/** The schema has no pictures: a picture becomes a link to it, or its words where it is inside a link already. */
export function picturesToLinks(tokenizer: Tokenizer): void {
  tokenizer.core.ruler.push('pictures', (state) => {
    for (const block of state.tokens) {
      if (!block.children?.some((token) => token.type === 'image')) continue
      let links = 0
      block.children = block.children.flatMap((token): Token[] => {
        if (token.type === 'link_open') links++
        if (token.type === 'link_close') links--
        if (token.type !== 'image') return [token]
        const words = new state.Token('text', '', 0)
        const href = String(token.attrGet('src') ?? '')
        words.content = token.content || href
        if (links > 0) return [words]
        const open = new state.Token('link_open', 'a', 1)
        open.attrSet('href', href)
        return [open, words, new state.Token('link_close', 'a', -1)]
      })
    }
  })
}
