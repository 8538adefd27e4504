import { fieldParts } from '../../../shared/domain/dataset/year-field.ts'
import type { Understanding } from '../../../shared/domain/import/import-plan.ts'
import { columnEvidence } from '../../../shared/i18n/evidence-words.ts'
import { fileFieldWords } from '../../../shared/i18n/file-words.ts'
import { useWords } from '../../state/words.tsx'
import { fieldChoices, NO_FIELD, type TrialProps, withColumn } from '../work/trial.ts'
import { type ChangeChoice, ChangeMenu } from './change-menu.tsx'
import { Point } from './point.tsx'

type Column = Understanding['columns'][number]

const NUMBER_STYLES = ['comma', 'point'] as const
const DAY_ORDERS = ['dmy', 'mdy', 'iso'] as const

/** Each column of the file, the field that it goes to and how its cells are read. */
export function ColumnReadings({ plan, options, replan }: TrialProps) {
  const { t, format } = useWords()
  const fields = plan.dataset === null ? [] : fieldChoices(plan.dataset, t)
  const readingChoices = ({ header, field, reading }: Column): readonly ChangeChoice[] => {
    if (field === null) return []
    if (reading.startsWith('number-'))
      return NUMBER_STYLES.map((number) => ({
        label: t(`data.reading-number-${number}`),
        isChosen: reading === `number-${number}`,
        choose: () => replan(withColumn(options, header, { field, number })),
      }))
    if (reading.startsWith('dates-'))
      return DAY_ORDERS.map((dates) => ({
        label: t(`data.reading-dates-${dates}`),
        isChosen: reading === `dates-${dates}`,
        choose: () => replan(withColumn(options, header, { field, dates })),
      }))
    return []
  }
  return plan.understanding.columns
    .filter(({ header }) => header.trim() !== '')
    .map((column) => (
      <Point
        key={column.header}
        name={column.header}
        value={column.field === null ? t('data.field-none') : fileFieldWords(plan.dataset, column.field, t)}
        hint=""
        evidence={columnEvidence(column, t, format)}
      >
        {column.reading !== 'personal' && (
          <ChangeMenu
            what={column.header}
            groups={[
              readingChoices(column),
              [
                {
                  label: t('data.field-none'),
                  isChosen: column.field === null,
                  choose: () => replan(withColumn(options, column.header, NO_FIELD)),
                },
              ],
              fields.map(({ name, label }) => ({
                label,
                isChosen: column.field !== null && name === fieldParts(column.field).base,
                choose: () => replan(withColumn(options, column.header, { field: name })),
              })),
            ]}
          />
        )}
      </Point>
    ))
}
