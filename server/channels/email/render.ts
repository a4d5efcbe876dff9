import { escapeHtml } from '#rules/text/html.ts'
import type { Message } from '../carrier.ts'
import { directionOf, frameOf, marked } from '../words.ts'
import { fill, readTemplate } from './template.ts'
import { WORDS } from './words.ts'

/** Mail programs show some 60 to 100 letters of it. */
const SUBJECT_MAX = 120

export type Rendered = { subject: string; text: string; html: string }

/** Both parts say the same. Nothing is loaded from anywhere, so nobody learns whether it was opened. */
export async function renderAnnouncement(message: Message): Promise<Rendered> {
  const words = WORDS[frameOf(message.language)]
  const all = [message, ...(message.also ?? [])]
  const subject = subjectOf(message, all.length)
  const footer = [
    (message.question ? words.question : words).footer(message.sender, message.organisation),
    ...(message.choices === undefined ? [] : [words.choices(message.choices)]),
  ]
  const { head, each, foot } = await readTemplate()
  const facts = {
    ...{ language: frameOf(message.language), dir: 'ltr' },
    subject: escapeHtml(subject),
    preview: escapeHtml(oneLine(bodyOf(message)).slice(0, 150)),
    organisation: escapeHtml(message.organisation),
    footer: footer.map(escapeHtml).join('<br><br>'),
  }
  return {
    subject,
    text: `${[...all.map(asText), `-- \n${footer.join('\n')}`].join('\n\n')}\n`,
    html: [
      fill(head, facts),
      ...all.map((one) => fill(each, { ...facts, ...factsOf(one) })),
      fill(foot, facts),
    ].join(''),
  }
}

function subjectOf(message: Message, count: number): string {
  const words = WORDS[frameOf(message.language)]
  if (count > 1) return words.several(count)
  const say = message.question ? words.question.subject : words.subject[message.level]
  const subject = marked(message, say(oneLine(message.short)))
  return subject.length > SUBJECT_MAX ? `${subject.slice(0, SUBJECT_MAX - 1).trimEnd()}…` : subject
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Of a question, what can be answered. */
const bodyOf = ({ full, question }: Message) =>
  question ? question.options.map((one) => `· ${one}`).join('\n') : full

function kickerOf(message: Message): string {
  const words = WORDS[frameOf(message.language)]
  return marked(message, message.question ? words.question.kicker : words.kicker[message.level])
}

function asText(message: Message): string {
  const { language, short, asks, link } = message
  const words = WORDS[frameOf(language)]
  const said = [kickerOf(message), short, bodyOf(message)].filter((one) => one.trim() !== '')
  return [...said, `${words.open[asks]}:\n${link}`].join('\n\n')
}

function factsOf(message: Message): Record<string, string> {
  const { level, short, asks, link, question } = message
  const words = WORDS[frameOf(message.language)]
  const language = question?.language ?? message.language
  return {
    level,
    kicker: escapeHtml(kickerOf(message)),
    textLanguage: escapeHtml(language),
    textDir: directionOf(language),
    short: escapeHtml(short).replaceAll('\n', '<br>'),
    full: asParagraphs(bodyOf(message)),
    label: escapeHtml(words.open[asks]),
    link: escapeHtml(link),
  }
}

function asParagraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map(
      (one, at) =>
        `<p style="margin:${at === 0 ? 0 : 16}px 0 0">${escapeHtml(one).replaceAll('\n', '<br>')}</p>`,
    )
    .join('')
}
