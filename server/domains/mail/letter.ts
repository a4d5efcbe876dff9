import { escapeHtml } from '#rules/text/html.ts'

export type Language = 'en' | 'de'

/** A mail to one person, in plain paragraphs, with at most one thing to do. */
export type Letter = {
  kind: string
  to: string
  language: Language
  subject: string
  paragraphs: string[]
  action?: { label: string; url: string }
  /** Under the line, quieter. */
  footer: string
  /** Where it is ended, for one of a series. */
  unsubscribe?: string
  /** After this it need not arrive any more. */
  expires: Date
}

export type Content = Pick<Letter, 'language' | 'subject' | 'unsubscribe'> & { text: string; html: string }

/** Both parts say the same. Nothing is loaded from anywhere, so nobody learns whether it was opened. */
export function renderLetter({
  language,
  subject,
  paragraphs,
  action,
  footer,
  unsubscribe,
}: Letter): Content {
  const lines = [...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), `-- \n${footer}`]
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#faf7f0;color:#1d1b17;font:16px/1.5 system-ui,sans-serif">',
    '<div style="max-width:560px;margin:0 auto">',
    ...paragraphs.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`),
    ...(action ? [button(action)] : []),
    `<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #d9d4c7;color:#615c52;font-size:14px">${escapeHtml(footer)}</p>`,
    '</div></body></html>',
  ].join('\n')
  return { language, subject, ...(unsubscribe && { unsubscribe }), text: `${lines.join('\n\n')}\n`, html }
}

/** The address stands there too: some programs show no links, and some people trust only what they read. */
function button({ label, url }: { label: string; url: string }): string {
  const to = escapeHtml(url)
  return [
    `<p style="margin:24px 0"><a href="${to}" style="display:inline-block;padding:12px 20px;border-radius:999px;background:#1f5c43;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>`,
    `<p style="margin:0 0 16px;color:#615c52;font-size:14px;word-break:break-all">${to}</p>`,
  ].join('\n')
}
