import { describe, expect, it } from 'vitest'
import { cleanHtml } from './clean-html.ts'

/** As Word for Windows puts it on the clipboard, shortened where it repeats itself. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {mso-style-parent:"";} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<h2 style='mso-margin-top-alt:12.0pt'><span style='font-family:"Calibri Light",sans-serif;mso-ascii-theme-font:major-latin'>Spring offer<o:p></o:p></span></h2>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=EN-US style='font-size:14.0pt;mso-ansi-language:EN-US'>Bold</span></b><span style='color:red'> and <i>italic</i><o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Beans<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Washed</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Cups</p>
<p class=MsoNormal>Then:</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Grind</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Brew</p>
<!--EndFragment--></body></html>`

/** As Google Docs puts it on the clipboard. */
const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5f2a"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:400;">Spring offer</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;">Bold</span><span style="font-weight:400;font-style:italic;"> italic</span><span style="text-decoration:line-through;"> struck</span></p><br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><a href="https://www.google.com/url?q=https%3A%2F%2Fcedar.example%2Fbeans%3Fa%3D1&sa=D&source=docs" style="text-decoration:none;"><span style="color:#1155cc;">Beans</span></a></p></li></ul></b>`

const tight = (html: string) => html.replace(/>\s+</g, '><').replace(/<\/?span[^>]*>/g, '')

describe('HTML from Word', () => {
  const html = cleanHtml(WORD)

  it('keeps headings and emphasis', () => {
    expect(tight(html)).toContain('<h2>Spring offer</h2>')
    expect(tight(html)).toContain('<b>Bold</b> and <i>italic</i>')
  })

  it('has real lists, nested and numbered as they were, without their bullets as text', () => {
    expect(tight(html)).toContain(
      '<ul><li><p>Beans</p><ul><li><p>Washed</p></li></ul></li><li><p>Cups</p></li></ul>',
    )
    expect(tight(html)).toContain('<p>Then:</p><ol><li><p>Grind</p></li><li><p>Brew</p></li></ol>')
    expect(html).not.toContain('·')
  })

  it('has nothing left of its styles, classes, comments and names', () => {
    expect(html).not.toMatch(/mso|Mso|<o:|<w:|<!--|<!\[|font-face|Calibri|WordDocument/)
  })

  it('has no empty paragraphs', () => {
    expect(tight(html)).not.toContain('<p></p>')
  })
})

describe('HTML from Google Docs', () => {
  const html = cleanHtml(DOCS)

  it('is not bold as a whole', () => {
    expect(html).not.toMatch(/<\/?b\b/)
    expect(tight(html)).toContain('<h2>Spring offer</h2>')
  })

  it('keeps what was set bold, italic and struck', () => {
    expect(html).toContain('<span style="font-weight:700">Bold</span>')
    expect(html).toContain('<span style="font-style:italic"> italic</span>')
    expect(html).toContain('<span style="text-decoration:line-through"> struck</span>')
    expect(html).not.toMatch(/font-size|line-height|Arial|docs-internal/)
  })

  it('links to where the link goes, not to Google', () => {
    expect(html).toContain('href="https://cedar.example/beans?a=1"')
  })
})

it('leaves all other HTML as it is', () => {
  const html = '<p style="color: red" class="x">Hi</p>'
  expect(cleanHtml(html)).toBe(html)
})

it('leaves paragraphs without an end as they are', () => {
  const started = '<p style="mso-list:l0 level1">'.repeat(2000)
  expect(cleanHtml(started)).not.toContain('<li>')
})
