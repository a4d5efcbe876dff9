import type { Draft } from '#web/features/composer/draft.ts'

/** One of two texts that stand side by side. */
export function Side({ title, draft }: { title: string; draft: Draft }) {
  const parts = [draft.warning, draft.text, draft.fullText, draft.poll?.options.filter(Boolean).join(' · ')]
  return (
    <section>
      <h2>{title}</h2>
      {parts.filter(Boolean).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <p key={at} dir="auto">
          {part}
        </p>
      ))}
    </section>
  )
}
