import type { MailLocale, MailWords } from './kinds.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe in an element and in a double-quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

const FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const BUTTON_HINT = {
  en: 'If the button does not work, copy this link:',
  es: 'Si el botón no funciona, copia este enlace:',
}

/**
 * One column of tables with inline styles, for the mail programs that know nothing else. Nothing is loaded
 * from outside. Programs that honour `color-scheme` get the dark colours of the style element.
 */
export function layout(locale: MailLocale, words: MailWords): string {
  const paragraph = (line: string) =>
    `<p class="ink" style="margin:0 0 16px;${FONT};font-size:16px;line-height:26px;color:#2b2b33">${escapeHtml(line)}</p>`
  return `<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(words.subject)}</title>
<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.page{background:#16161a!important}.card{background:#212127!important;border-color:#34343c!important}.ink{color:#e9e9ee!important}.faint{color:#a2a2ae!important}.link{color:#b4a7ff!important}}
@media (max-width:480px){.pad{padding:28px 22px!important}}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f3f0">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(words.lines[0] ?? '')}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f3f0">
<tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td class="ink" style="padding:0 4px 18px;${FONT};font-size:15px;font-weight:700;letter-spacing:.02em;color:#2b2b33">Marquee</td></tr>
<tr><td class="card pad" style="background:#ffffff;border:1px solid #e6e4de;border-radius:14px;padding:36px 40px">
<h1 class="ink" style="margin:0 0 20px;${FONT};font-size:24px;line-height:32px;font-weight:650;color:#17171c">${escapeHtml(words.title)}</h1>
${[words.greeting, ...words.lines].map(paragraph).join('\n')}
${words.action ? button(locale, words.action) : ''}
</td></tr>
<tr><td class="faint" style="padding:18px 4px 0;${FONT};font-size:13px;line-height:20px;color:#6d6d78">${escapeHtml(words.note)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function button(locale: MailLocale, { label, url }: { label: string; url: string }): string {
  const href = escapeHtml(webAddress(url))
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr>
<td style="border-radius:10px;background:#5b45d6"><a href="${href}" style="display:inline-block;padding:13px 24px;${FONT};font-size:16px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:10px">${escapeHtml(label)}</a></td>
</tr></table>
<p class="faint" style="margin:0;${FONT};font-size:13px;line-height:20px;color:#6d6d78">${BUTTON_HINT[locale]}<br><a class="link" href="${href}" style="color:#5b45d6;word-break:break-all">${href}</a></p>`
}

/** A link in a mail leads to the web. Throws for any other scheme. */
function webAddress(url: string): string {
  if (!/^https?:\/\/[^\s]+$/.test(url)) throw new Error('A link in a mail must be an http(s) address.')
  return url
}
