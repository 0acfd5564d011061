import { inkOn } from './contrast.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe in an element and in a double-quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

export const FONT = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** Whose mail it is: the name stands where there is no logo. */
export interface MailLook {
  name: string
  logoUrl: string | null
  /** `#rrggbb`, of buttons and links. */
  accent: string
}

export interface MailPage {
  locale: 'en' | 'es'
  subject: string
  /** What a list of mails shows beside the subject. */
  preheader: string
  /** Plain; empty for none. */
  title: string
  /** HTML, styled in its elements. */
  body: string
  action?: { label: string; url: string } | undefined
  note: string
  /** Below the small print. */
  footer?: { address: string; unsubscribeUrl: string | null } | undefined
}

const HINT = {
  en: 'If the button does not work, copy this link:',
  es: 'Si el botón no funciona, copia este enlace:',
}
const UNSUBSCRIBE = { en: 'Unsubscribe', es: 'Darme de baja' }
/** Fills the list's preview, so that it does not go on with the mail's own first words. */
const PADDING = '&#847;&zwnj;&nbsp;'.repeat(30)

/**
 * One column of tables with inline styles, for the mail programs that know nothing else. But for the logo nothing is
 * loaded from outside. Programs that honour `color-scheme` get the dark colours of the style element.
 */
export function mailPage(look: MailLook, page: MailPage): string {
  const { locale, title, body, action, note, footer } = page
  const heading = `<h1 class="ink" style="margin:0 0 20px;${FONT};font-size:24px;line-height:32px;font-weight:650;color:#17171c">${escapeHtml(title)}</h1>`
  return `<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(page.subject)}</title>
<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.page{background:#16161a!important}.card{background:#212127!important;border-color:#34343c!important}.ink{color:#e9e9ee!important}.faint{color:#a2a2ae!important}.link{color:#b4a7ff!important}}
@media (max-width:480px){.pad{padding:28px 22px!important}}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f3f0">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(page.preheader)}${page.preheader ? PADDING : ''}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f4f3f0">
<tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td class="ink" style="padding:0 4px 18px;${FONT};font-size:15px;font-weight:700;letter-spacing:.02em;color:#2b2b33">${masthead(look)}</td></tr>
<tr><td class="card pad" dir="auto" style="background:#ffffff;border:1px solid #e6e4de;border-radius:14px;padding:36px 40px">
${title ? heading : ''}
${body}
${action ? button(locale, look.accent, action) : ''}
</td></tr>
<tr><td class="faint" style="padding:18px 4px 0;${FONT};font-size:13px;line-height:20px;color:#6d6d78">${escapeHtml(note)}${footer ? below(locale, footer) : ''}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** A paragraph of plain words. */
export const paragraph = (line: string): string =>
  `<p class="ink" style="margin:0 0 16px;${FONT};font-size:16px;line-height:26px;color:#2b2b33">${escapeHtml(line)}</p>`

const masthead = ({ name, logoUrl }: MailLook): string =>
  logoUrl
    ? `<img src="${escapeHtml(logoUrl)}" alt="${escapeHtml(name)}" height="32" style="display:block;height:32px;width:auto;max-width:220px;border:0">`
    : escapeHtml(name)

function button(
  locale: MailPage['locale'],
  accent: string,
  { label, url }: { label: string; url: string },
): string {
  const href = escapeHtml(webAddress(url))
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr>
<td style="border-radius:10px;background:${accent}"><a href="${href}" style="display:inline-block;padding:13px 24px;${FONT};font-size:16px;font-weight:600;color:${inkOn(accent)};text-decoration:none;border-radius:10px">${escapeHtml(label)}</a></td>
</tr></table>
<p class="faint" style="margin:0;${FONT};font-size:13px;line-height:20px;color:#6d6d78">${HINT[locale]}<br><a class="link" href="${href}" style="color:${accent};word-break:break-all">${href}</a></p>`
}

function below(
  locale: MailPage['locale'],
  { address, unsubscribeUrl }: NonNullable<MailPage['footer']>,
): string {
  const link =
    unsubscribeUrl &&
    `<a class="faint" href="${escapeHtml(webAddress(unsubscribeUrl))}" style="color:#6d6d78">${UNSUBSCRIBE[locale]}</a>`
  return [address && escapeHtml(address), link]
    .filter(Boolean)
    .map((line) => `<br>${line}`)
    .join('')
}

/** A link in a mail leads to the web. Throws for any other scheme. */
function webAddress(url: string): string {
  if (!/^https?:\/\/[^\s]+$/.test(url)) throw new Error('A link in a mail must be an http(s) address.')
  return url
}
