import type { ImportOptions, ImportPlan, Mapping } from '../../shared/domain/import-plan.ts'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import { Card } from '../components/card.tsx'
import { useWords } from '../state/words.tsx'
import { ChangeForm, ChangeMenu } from './change-menu.tsx'
import { ColumnReadings } from './column-readings.tsx'
import { DayForm } from './day-form.tsx'
import { ENCODINGS } from './encodings.ts'
import { LineForm } from './line-form.tsx'
import { Point } from './point.tsx'
import { Questions } from './questions.tsx'
import { withMapping } from './trial.ts'
import styles from './understanding.module.css'

interface UnderstandingCardProps {
  readonly plan: ImportPlan
  readonly options: ImportOptions
  readonly replan: (options: ImportOptions) => void
  readonly isStale: boolean
}

const DELIMITERS = {
  ';': 'data.delimiter-semicolon',
  ',': 'data.delimiter-comma',
  '\t': 'data.delimiter-tab',
  '|': 'data.delimiter-bar',
} as const satisfies Record<NonNullable<Mapping['delimiter']>, MessageKey>

/** How a file was read, each point to be corrected, and the questions that only a person can answer. */
export function UnderstandingCard({ plan, options, replan, isStale }: UnderstandingCardProps) {
  const { t, format } = useWords()
  const { understanding: read } = plan
  const remap = (patch: Partial<Mapping>) => replan(withMapping(options, patch))
  const delimiters = Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[]
  const delimiter = delimiters.find((each) => each === read.delimiter)
  return (
    <Card title={t('data.understood-title')} sentence={t('data.understood-text')} isStale={isStale}>
      <Questions plan={plan} options={options} replan={replan} />
      <dl className={styles.understood}>
        <Point
          name={t('data.encoding')}
          value={t(`data.encoding-${ENCODINGS.find((each) => each === read.encoding) ?? 'utf-8'}`)}
          hint={read.byteOrderMark ? t('data.with-mark') : t('data.without-mark')}
        >
          <ChangeMenu
            what={t('data.encoding')}
            groups={[
              ENCODINGS.map((encoding) => ({
                label: t(`data.encoding-${encoding}`),
                isChosen: encoding === read.encoding,
                choose: () => remap({ encoding }),
              })),
            ]}
          />
        </Point>
        <Point
          name={t('data.delimiter')}
          value={delimiter === undefined ? t('data.header-none') : t(DELIMITERS[delimiter])}
          hint={t('data.delimiter-columns', { count: read.columns.length })}
        >
          <ChangeMenu
            what={t('data.delimiter')}
            groups={[
              delimiters.map((each) => ({
                label: t(DELIMITERS[each]),
                isChosen: each === delimiter,
                choose: () => remap({ delimiter: each }),
              })),
            ]}
          />
        </Point>
        <Point
          name={t('data.title-lines')}
          value={
            read.titleLines.length === 0
              ? t('data.title-lines-none')
              : t('data.title-lines-count', { count: read.titleLines.length })
          }
          hint={read.titleLines.join(' · ')}
        />
        <Point
          name={t('data.header')}
          value={read.headerLine === null ? t('data.header-none') : t('data.header-line', { line: read.headerLine })}
          hint={read.columns.map(({ header }) => header).join(', ')}
        >
          <ChangeForm what={t('data.header')}>
            {(close) => (
              <LineForm
                label={t('data.header')}
                value={read.headerLine ?? 1}
                apply={(header) => {
                  close()
                  remap({ header })
                }}
              />
            )}
          </ChangeForm>
        </Point>
        <Point
          name={t('data.as-of')}
          value={read.asOf === null ? t('data.as-of-unknown') : format.day(read.asOf)}
          hint={t('data.as-of-hint')}
        >
          <ChangeForm what={t('data.as-of')}>
            {(close) => (
              <DayForm
                label={t('data.as-of-label')}
                value={read.asOf}
                apply={(asOfDay) => {
                  close()
                  replan({ ...options, asOfDay })
                }}
              />
            )}
          </ChangeForm>
        </Point>
        <Point
          name={t('data.total-line')}
          value={read.totalLine === null ? t('data.total-line-none') : t('data.header-line', { line: read.totalLine })}
          hint={read.totalLine === null ? '' : t('data.total-line-hint')}
        />
        <ColumnReadings plan={plan} options={options} replan={replan} />
      </dl>
    </Card>
  )
}
