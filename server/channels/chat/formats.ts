import type { Message } from '../carrier.ts'
import { frameOf } from '../words.ts'
import { KICKERS } from './words.ts'

export const FORMATS = ['slack', 'teams', 'mattermost'] as const
export type Format = (typeof FORMATS)[number]

type Parts = { kicker: string; title: string; text: string; open: string; link: string }

/** As the incoming webhook of a chat wants it. What somebody wrote stays text: it mentions nobody and links nowhere. */
export function bodyFor(format: Format, message: Message): object {
  const words = KICKERS[frameOf(message.language)]
  return FORM[format]({
    kicker: `${words[message.level]} · ${message.sender}, ${message.organisation}`,
    title: message.short,
    text: message.full,
    open: words.open,
    link: message.link,
  })
}

const FORM: Record<Format, (parts: Parts) => object> = { slack, teams, mattermost }

/** A section holds 3,000 letters. */
const SLACK_MAX = 2_900

function slack({ kicker, title, text, open, link }: Parts) {
  const plain = (words: string) => ({ type: 'plain_text', text: words, emoji: false })
  return {
    text: escapeSlack(`${kicker}: ${title}`),
    blocks: [
      { type: 'context', elements: [plain(cut(kicker, 250))] },
      { type: 'section', text: plain(cut(title, SLACK_MAX)) },
      ...(text.trim() === '' ? [] : [{ type: 'section', text: plain(cut(text, SLACK_MAX)) }]),
      { type: 'actions', elements: [{ type: 'button', text: plain(open), url: link }] },
    ],
  }
}

const escapeSlack = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A card takes some 28 KB in all. Rich text, since plain blocks of a card read Markdown. */
const TEAMS_MAX = 12_000

function teams({ kicker, title, text, open, link }: Parts) {
  const block = (words: string, look: object = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: words, ...look }],
  })
  const paragraphs = cut(text, TEAMS_MAX).split(/\n{2,}/)
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            block(kicker, { isSubtle: true, size: 'Small' }),
            block(title, { weight: 'Bolder', size: 'Medium' }),
            ...paragraphs.filter((one) => one.trim() !== '').map((one) => block(one)),
          ],
          actions: [{ type: 'Action.OpenUrl', title: open, url: link }],
        },
      },
    ],
  }
}

const MATTERMOST_MAX = 12_000

function mattermost({ kicker, title, text, open, link }: Parts) {
  const said = [`###### ${escapeMarkdown(kicker)}`, `**${escapeMarkdown(title.replace(/\s+/g, ' '))}**`]
  return {
    text: [...said, escapeMarkdown(cut(text, MATTERMOST_MAX)), `[${open}](${link})`]
      .filter(Boolean)
      .join('\n\n'),
  }
}

/** An `@all` or `:sign:` in a text would do something; with a space of no width it does not. */
const escapeMarkdown = (text: string) =>
  text.replace(/[\\`*_{}[\]()#+\-!|>~<$]/g, '\\$&').replace(/[@:]/g, '$&\u200b')

const cut = (text: string, most: number) => {
  const letters = [...text]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}
