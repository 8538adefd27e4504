/** What a total needs of a budget line. */
interface Amount {
  readonly kind: string
  /** `null` for an amount of the whole programme, of which lines with an institution may be parts. */
  readonly institution: string | null
  readonly cents: number
}

/**
 * The total of each kind, in the order of the lines: of the lines of institutions where a kind has any, else of those of
 * whole programmes. The two are never added, nor are kinds.
 */
export function kindTotals(lines: readonly Amount[]): readonly { readonly kind: string; readonly cents: number }[] {
  return [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, own]) => {
    const parts = own.filter(({ institution }) => institution !== null)
    const counted = parts.length > 0 ? parts : own
    return { kind, cents: counted.reduce((sum, { cents }) => sum + cents, 0) }
  })
}
