import type { BudgetLine } from '../../shared/contract/figures.ts'
import type { BudgetKind } from '../../shared/domain/dataset/dataset.ts'
import { isInventedLine } from '../../shared/domain/money/budget-lines.ts'
import { amountWords } from '../../shared/i18n/budget-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { Dialog } from '../components/dialog.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import type { Figures } from '../components/figures.ts'
import type { Speech } from '../findings/finding.ts'
import { useWords } from '../state/words.tsx'

/** The lines behind amounts of a named group. */
export interface AmountLines {
  readonly name: string
  /** `null` for all kinds. */
  readonly kind: BudgetKind | null
  readonly lines: readonly BudgetLine[]
}

interface LinesDialogProps extends AmountLines {
  readonly nameOf: (programme: string) => string
  readonly close: () => void
}

/** The lines of an amount, with source, file and line. */
export function LinesDialog({ nameOf, close, ...amount }: LinesDialogProps) {
  const words = useWords()
  return (
    <Dialog title={linesTitle(amount, words)} close={close} size="xl">
      <FigureTable figures={linesFigures(amount, nameOf, words)} />
    </Dialog>
  )
}

/** Of what the lines are: all amounts of a group, or those of a kind. */
export function linesTitle({ name, kind }: Omit<AmountLines, 'lines'>, { t }: Speech): string {
  return kind === null
    ? t('budgets.lines-of-all', { name })
    : t('budgets.lines-of', { name, kind: t(`budgets.short-${kind}`) })
}

/** The lines of an amount as a table. */
export function linesFigures(amount: AmountLines, nameOf: (programme: string) => string, speech: Speech): Figures {
  const { t, format } = speech
  return {
    caption: linesTitle(amount, speech),
    columns: [
      ...(amount.kind === null ? [{ label: t('columns.kind'), isFigure: false }] : []),
      { label: t('columns.programme'), isFigure: false },
      { label: t('columns.institution'), isFigure: false },
      { label: t('columns.period'), isFigure: false },
      { label: t('columns.amount'), isFigure: true },
      { label: t('columns.source'), isFigure: false },
      { label: t('rows.column-import'), isFigure: false },
      { label: t('rows.column-line'), isFigure: true },
    ],
    rows: amount.lines
      .filter(({ kind }) => amount.kind === null || kind === amount.kind)
      .map((line) => [
        ...(amount.kind === null ? [t(`budgets.short-${line.kind}`)] : []),
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
