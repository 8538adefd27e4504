import { shareOf } from '../../shared/domain/incidents/share.ts'
import { openCategory } from '../../shared/domain/report/open-category.ts'
import { RANKED_TABLES, type RankedDimension } from '../../shared/domain/report/ranked-table.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import { codeOf as codeOfRow } from '../../shared/domain/report/table.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { comparisonColumns } from './comparison-columns.tsx'
import { CountTable } from './count-table.tsx'
import { NoteList } from './note-list.tsx'
import type { Notes } from './notes.ts'
import { usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { PaperSection, useNoRowsWords, useShareWords } from './section-head.tsx'

interface RankedSectionProps {
  readonly report: Report
  readonly dimension: RankedDimension
  readonly notes: Notes
}

/** How far the incidents have come, who deals with them, how they were reported, or of which sub-category they are. */
export function RankedSection({ report, dimension, notes }: RankedSectionProps) {
  const { figures, tables } = report
  const words = usePaperWords()
  const { t, format, label } = words
  const base = figures.shareBases[dimension]
  const name = RANKED_TABLES[dimension]
  const table = tables[name]
  const shareWords = useShareWords(dimension, base, table)
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  const { asOf, period } = figures[name]
  const category = openCategory(figures) ?? figures.view.drill ?? ''
  const without = dimension === 'subcategory' ? withoutSubcategory(figures) : 0
  const withoutWords =
    without > 0 ? [t('report.sub-without-subcategory', { count: without, figure: format.count(without) })] : []
  const codeOf = (row: (typeof table.rows)[number]) => row[dimension] ?? ''
  return (
    <PaperSection
      rows={table.rows}
      title={t(`report.table-${name}`, { number: tableNumber(tables, name), category: label('category', category) })}
      subs={asOf === null ? [] : [t(`report.sub-${name}`, { asOf: format.day(asOf) }), ...shareWords, ...withoutWords]}
      nothing={nothing}
      below={dimension === 'subcategory' ? <NoteList notes={notes.subcategories} /> : null}
    >
      {dimension === 'organisation' && table.rows.length > 1 ? (
        <PlaceCaveats answer={{ by: [dimension], period }} filters={figures.view.filters} />
      ) : null}
      <CountTable
        rows={table.rows}
        head={t(`columns.${dimension}`)}
        nameOf={(row) => label(dimension, codeOf(row))}
        codeOf={codeOf}
        columns={comparisonColumns(table.rows, figures[name], figures.view, notes, words)}
        total={table.total}
        totalShare={shareOf(table.total, base)}
      />
    </PaperSection>
  )
}

/** How many incidents of the open category are of none of its sub-categories: they count in it, not in the table. */
function withoutSubcategory(figures: Report['figures']): number {
  const open = openCategory(figures)
  const all = figures.categories.rows.find((row) => codeOfRow(row) === open)?.value ?? null
  const { total } = figures.subcategories
  return open === null || all === null ? 0 : all - (total ?? 0)
}
