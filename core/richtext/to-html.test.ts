import { describe, expect, it } from 'vitest'
import type { DocNode } from '#core/contracts/content'
import { documentJson } from './document-json.ts'
import { parseMarkdown } from './markdown.ts'
import { toHtml, toHtmlPage } from './to-html.ts'

const html = (markdown: string) => toHtml(documentJson(parseMarkdown(markdown)))

describe('a document as HTML', () => {
  it.each([
    ['## Two', '<h2>Two</h2>'],
    ['a **b** *c* ~~d~~ `e`', '<p>a <strong>b</strong> <em>c</em> <s>d</s> <code>e</code></p>'],
    [
      '[x](https://a.example/?a=1&b="2")',
      '<p><a href="https://a.example/?a=1&amp;b=&quot;2&quot;">x</a></p>',
    ],
    ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3. a', '<ol start="3"><li><p>a</p></li></ol>'],
    ['> a\n\n---', '<blockquote><p>a</p></blockquote><hr>'],
    ['```js\na < b\n```', '<pre><code class="language-js">a &lt; b</code></pre>'],
    ['a\\\nb', '<p>a<br>b</p>'],
  ])('%s', (markdown, expected) => expect(html(markdown)).toBe(expected))

  it('runs nothing, whatever is written in it', () => {
    expect(html('<script>alert(1)</script> <img onerror=x>')).not.toMatch(/<(script|img)/)
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
    const doc: DocNode = { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [link] }] }
    expect(toHtml(doc)).toBe('<p>x</p>')
    const page = toHtmlPage({ title: '</title><script>', language: 'en"', doc })
    expect(page).not.toContain('<script>')
    expect(page).toContain('<html lang="en&quot;" dir="ltr">')
  })

  it('runs from the right in Arabic', () => {
    const doc: DocNode = { type: 'paragraph', content: [{ type: 'text', text: 'قهوة' }] }
    expect(toHtmlPage({ title: 'قهوة', language: 'ar', doc })).toContain('<html lang="ar" dir="rtl">')
  })
})
