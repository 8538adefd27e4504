/** The pattern of periods that are not over. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="#fff" />
        <rect width="2" height="6" fill="#343c9c" />
      </pattern>
    </defs>
  )
}
