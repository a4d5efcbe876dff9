import { escapeHtml } from '#rules/text/html.ts'
import type { Addressed } from '#server/domains/announcements/index.ts'

type Facts = { organisation: string; url: string; language: string; now: Date }

/** What XML can't hold is left out, so that one odd text spoils no reader's feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const text = (words: string) => escapeHtml(words.replace(UNFIT, '').toWellFormed())

/** Announcements as Atom (RFC 4287), newest first, as text: nothing of it is markup. */
export function presentFeed(
  announcements: readonly Addressed[],
  { organisation, url, language, now }: Facts,
): string {
  const host = URL.parse(url)?.host ?? 'birdhouse'
  const updated = announcements.map((one) => one.revisedAt ?? one.publishedAt).toSorted((a, b) => +b - +a)[0]
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(language)}">`,
    `<id>tag:${text(host)},2026:announcements</id>`,
    `<title>${text(organisation)}</title>`,
    `<link href="${text(url)}/announcements"/>`,
    `<updated>${(updated ?? now).toISOString()}</updated>`,
    ...announcements.map((one) => entry(one, { organisation, url, host })),
    '</feed>',
    '',
  ].join('\n')
}

function entry(
  one: Addressed,
  { organisation, url, host }: { organisation: string; url: string; host: string },
): string {
  const [words] = one.texts
  return [
    `<entry xml:lang="${text(words?.language ?? one.language)}">`,
    `<id>tag:${text(host)},2026:announcement/${one.id}</id>`,
    `<title>${text(words?.short ?? '')}</title>`,
    `<author><name>${text(one.sender ?? organisation)}</name></author>`,
    `<link href="${text(url)}/announcements"/>`,
    `<category term="${one.level}"/>`,
    `<published>${one.publishedAt.toISOString()}</published>`,
    `<updated>${(one.revisedAt ?? one.publishedAt).toISOString()}</updated>`,
    `<content type="text">${text(words?.fullText ?? words?.short ?? '')}</content>`,
    '</entry>',
  ].join('\n')
}
