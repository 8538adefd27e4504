import { isMissing } from '../../../shared/domain/reading/number-reading.ts'
import { MissingFigure } from '../../charts/missing-figure.tsx'
import { useWords } from '../../state/words.tsx'

interface ReadCellProps {
  /** What was read, in words; `null` where nothing was. */
  readonly cell: string | null
  readonly raw: string
  readonly isWrong: boolean
}

/** A cell as it was read; a missing value is named as on all pages, apart from one that could not be read. */
export function ReadCell({ cell, raw, isWrong }: ReadCellProps) {
  const { t } = useWords()
  if (cell !== null)
    return (
      <div title={cell}>
        <bdi>{cell}</bdi>
      </div>
    )
  // No stops of the Tab key: lines and columns make hundreds of cells.
  return !isWrong && isMissing(raw) ? (
    <MissingFigure word="no-value" reason={t('common.not-known')} isStop={false} />
  ) : (
    <MissingFigure word="dash" reason={t('data.not-read')} isStop={false} />
  )
}
