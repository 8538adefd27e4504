import { isMissing } from '../../../shared/domain/reading/number-reading.ts'
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
  return !isWrong && isMissing(raw) ? (
    <div title={t('common.not-known')}>{t('common.no-value')}</div>
  ) : (
    <div title={t('data.not-read')}>—</div>
  )
}
