import type { BudgetLine } from '../../shared/contract/figures.ts'
import type { BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import { isInventedLine } from '../../shared/domain/money/budget-lines.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { Dialog } from '../components/dialog.tsx'
import { type Figures, FigureTable } from '../components/figure-table.tsx'
import type { Speech } from '../findings/finding.ts'
import { useWords } from '../state/words.tsx'

/** What stands behind an amount: the lines of its kind in a group that is called so. */
export interface AmountLines {
  readonly name: string
  readonly kind: BudgetKind
  readonly lines: readonly BudgetLine[]
}

interface LinesDialogProps extends AmountLines {
  readonly nameOf: (programme: string) => string
  readonly close: () => void
}

/** The lines behind an amount, each with its source, its file and its place in it. */
export function LinesDialog({ nameOf, close, ...amount }: LinesDialogProps) {
  const words = useWords()
  return (
    <Dialog title={linesTitle(amount, words)} close={close} size="xl">
      <FigureTable figures={linesFigures(amount, nameOf, words)} />
    </Dialog>
  )
}

/** How the lines behind an amount are called. */
export function linesTitle({ name, kind }: Omit<AmountLines, 'lines'>, { t }: Speech): string {
  return t('budgets.lines-of', { name, kind: t(`budgets.short-${kind}`) })
}

/** The lines behind an amount as a table. */
export function linesFigures(amount: AmountLines, nameOf: (programme: string) => string, speech: Speech): Figures {
  const { t, format } = speech
  return {
    caption: linesTitle(amount, speech),
    columns: [
      { label: t('budgets.group-programme'), isFigure: false },
      { label: t('budgets.group-institution'), isFigure: false },
      { label: t('overview.head-period'), isFigure: false },
      { label: t('budgets.column-amount'), isFigure: true },
      { label: t('budgets.column-source'), isFigure: false },
      { label: t('rows.column-import'), isFigure: false },
      { label: t('rows.column-line'), isFigure: true },
    ],
    rows: amount.lines
      .filter(({ kind }) => kind === amount.kind)
      .map((line) => [
        nameOf(line.programme),
        isInventedLine(line) ? t('budgets.invented-body', { name: line.institution ?? '' }) : (line.institution ?? ''),
        spanWords(line.from, line.to, t, format),
        amountWords(line, t, format),
        line.source,
        line.file,
        format.count(line.line),
      ]),
  }
}
