/** A value as it is written, or the words for nothing: never a zero. */
export function shown(value: number | null, write: (value: number) => string, nothing: string): string {
  return value === null ? nothing : write(value)
}
