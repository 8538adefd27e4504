/** What stands above a column, and the class of its width or its figures. */
export interface ColumnHead {
  readonly words: string
  readonly className?: string | undefined
}

/** The line above the rows of a table. */
export function ColumnHeads({ heads }: { heads: readonly ColumnHead[] }) {
  return (
    <thead>
      <tr>
        {heads.map(({ words, className }) => (
          <th key={words} scope="col" className={className}>
            {words}
          </th>
        ))}
      </tr>
    </thead>
  )
}
