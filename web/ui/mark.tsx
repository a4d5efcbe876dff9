/** The mark: a small house with a round door. Decorative; the organisation's name stands beside it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="14" fill="var(--accent-fill)" />
      <path
        d="M32 11 53 28.5a2 2 0 0 1-1.3 3.5H49v18a4 4 0 0 1-4 4H19a4 4 0 0 1-4-4V32h-2.7a2 2 0 0 1-1.3-3.5Z"
        fill="#faf7f1"
      />
      <circle cx="32" cy="38" r="8.5" fill="var(--accent-fill)" />
    </svg>
  )
}
