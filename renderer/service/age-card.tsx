import type { IncidentRow } from '../../shared/contract/rows.ts'
import { type Day, dayNumber } from '../../shared/domain/calendar/day.ts'
import { AGE_BANDS, type AgeBand } from '../../shared/domain/incidents/age-band.ts'
import { ALL_OPEN } from '../../shared/domain/service/service-questions.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { Option, useListBox } from '../charts/list-box.tsx'
import { ChartCard } from '../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../components/figures.ts'
import { useShowRows } from '../components/show-rows.tsx'
import { useCells } from '../host/folder.tsx'
import { useRowList, useRowsBetween } from '../rows/use-row-list.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import columns from './columns.module.css'
import { atAnyTime, rowsOf } from './drawn-parts.ts'
import styles from './service.module.css'
import type { ServiceFigures } from './use-service-figures.ts'

/** How long what is open has been open, at the day of the data, and the ten oldest of it. */
export function AgeCard({ figures, isStale }: { readonly figures: ServiceFigures; readonly isStale: boolean }) {
  const { t, format } = useWords()
  const { filters: chosen } = useView()
  const { toggle, filter } = useViewActions()
  const show = useShowRows()
  const { ages, overdue, questions } = figures
  const hasTargets = figures.total.reason !== 'needs-targets'
  const isCounted = useCells() !== null
  const openOnes = atAnyTime(questions.ages)
  const countIn = (answer: typeof ages, band: AgeBand) =>
    answer.rows.find(({ key: [code] }) => code === band)?.value ?? 0
  const longest = Math.max(1, ...AGE_BANDS.map((band) => countIn(ages, band)))
  const old = countIn(ages, '366-')
  const { list, option } = useListBox(AGE_BANDS, {
    onToggle: (band, isAdding) => toggle('age', band, isAdding),
    onClear: () => filter('age', null),
    onList: (bands) => show?.(rowsOf(openOnes, { kind: 'age', values: bands })),
  })
  const table: Figures = {
    caption: t('onTime.ages-caption', { day: ages.on === null ? '' : format.day(ages.on) }),
    columns: figureColumns(t('onTime.age'), t('onTime.open'), ...(hasTargets ? [t('onTime.overdue')] : [])),
    rows: AGE_BANDS.map((band) => [
      t(`service.age-${band}`),
      format.count(countIn(ages, band)),
      ...(hasTargets ? [format.count(countIn(overdue, band))] : []),
    ]),
  }
  const total = ages.total ?? 0
  return (
    <ChartCard
      title={
        old === 0
          ? table.caption
          : t('onTime.ages-title', { n: format.count(old), share: format.share(old / Math.max(1, total)) })
      }
      figures={table}
      asOf={ages.asOf}
      notes={ages.on === null ? [] : [t('service.open-definition', { day: format.day(ages.on) })]}
      rows={rowsOf(openOnes, ALL_OPEN)}
      controls={<span className={columns.tag}>{t('onTime.all-years')}</span>}
      isStale={isStale}
    >
      <div {...list} role="listbox" aria-label={table.caption} className={styles.ages}>
        {AGE_BANDS.map((band) => {
          const [open, late] = [countIn(ages, band), hasTargets ? countIn(overdue, band) : 0]
          const isChosen = chosen.some(({ kind, values }) => kind === 'age' && values.includes(band))
          const label = [
            `${t(`service.age-${band}`)} ${format.count(open)}`,
            ...(hasTargets ? [`${t('onTime.overdue')} ${format.count(late)}`] : []),
          ].join(', ')
          return (
            <Option key={band} {...option(band, isChosen)} aria-label={label} title={label}>
              <span>{t(`service.age-${band}`)}</span>{' '}
              <span className={styles.band}>
                <i data-part="overdue" style={{ width: `${(100 * late) / longest}%` }} />
                <i
                  data-part={hasTargets ? 'pending' : 'late'}
                  style={{ width: `${(100 * (open - late)) / longest}%` }}
                />
              </span>
              <b>{format.count(open)}</b>
            </Option>
          )
        })}
      </div>
      {isCounted ? (
        <p className={styles.none}>{t('onTime.oldest-fetched')}</p>
      ) : (
        ages.on !== null && total > 0 && <Oldest figures={figures} day={ages.on} />
      )}
    </ChartCard>
  )
}

/** So many of the oldest are named. */
const MOST_OLDEST = 10

function Oldest({ figures, day }: { readonly figures: ServiceFigures; readonly day: Day }) {
  const { language } = useWords()
  const show = useShowRows()
  const request = rowsOf(atAnyTime(figures.questions.ages), ALL_OPEN)
  const { list } = useRowList({
    ...request.now,
    find: null,
    sort: { column: 'created', descending: false },
    language,
  })
  if (list.status !== 'ready') return <div className={styles.oldest} data-loading aria-hidden />
  return <OldestRows {...list.data} day={day} onOpen={(row) => show?.(request, row)} />
}

interface OldestRowsProps {
  readonly selection: string
  readonly count: number
  readonly day: Day
  readonly onOpen: (row: IncidentRow) => void
}

function OldestRows({ selection, count, day, onOpen }: OldestRowsProps) {
  const { t, format } = useWords()
  const last = Math.min(MOST_OLDEST, count)
  const rowAt = useRowsBetween(selection, count, 0, last)
  const rows = Array.from({ length: last }, (_, place) => rowAt(place)).filter((row) => row !== null)
  return (
    <>
      <h3 className={styles.oldestTitle}>
        {t('onTime.oldest')} <span>{t('onTime.days')}</span>
      </h3>
      <ol className={styles.oldest}>
        {rows.map((row) => (
          <li key={row.reference}>
            <button type="button" onClick={() => onOpen(row)}>
              {row.subcategory === ''
                ? labelOf('category', row.category, t, format)
                : labelOf('subcategory', row.subcategory, t, format)}
            </button>
            <span>
              {[row.address ?? '', labelOf('municipality', row.municipality, t, format)]
                .filter((text) => text !== '')
                .join(', ')}
            </span>
            <b>{format.count(dayNumber(day) - dayNumber(row.created))}</b>
          </li>
        ))}
      </ol>
    </>
  )
}
