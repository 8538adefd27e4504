/** The iris of Brussels, as the mark of the program. */
export function Brand({ size = 22 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="#343c9c" />
      <path d="M12 4.2c2.3 2.5 2.3 5.6 0 8.6-2.3-3-2.3-6.1 0-8.6z" fill="#fff" />
      <path
        d="M5 9.8c3.2.2 5.3 1.8 6.3 5-3.4.1-5.5-1.6-6.3-5zM19 9.8c-3.2.2-5.3 1.8-6.3 5 3.4.1 5.5-1.6 6.3-5z"
        fill="#c3c7ea"
      />
      <path d="m12 14.2 1.5 2.7-1.5 2.9-1.5-2.9z" fill="#ffd84d" />
    </svg>
  )
}
