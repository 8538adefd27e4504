/** A hatch in a colour, for what is not as solid as the rest: a period that is not over, an invented amount. */
export function Hatch({ id, color }: { readonly id: string; readonly color: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="var(--surface)" />
        <rect width="1.5" height="4" fill={color} />
      </pattern>
    </defs>
  )
}
