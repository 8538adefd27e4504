import { useCallback } from 'react'
import type { KeyDate } from '../../shared/contract/figures.ts'
import {
  isAnnounced,
  PRECISIONS,
  precisionOf,
  type TimeColumn,
  timeLine,
} from '../../shared/domain/calendar/time-line.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { Unbroken } from '../components/typography.tsx'
import { gapWords } from '../findings/series.ts'
import { useWords } from '../state/words.tsx'
import styles from './time-line.module.css'

interface TimeLineStripProps {
  readonly dates: readonly KeyDate[]
  readonly nameOf: ((programme: string) => string) | null
}

/** Dates below one another before a year takes a further column. */
const ROWS = 7
const DATE_WIDTH = 204
const EMPTY_WIDTH = 64

/** Years side by side, opened at the newest finished one; scrolls by arrows and by pointer. */
export function TimeLineStrip({ dates, nameOf }: TimeLineStripProps) {
  const { t, format, language } = useWords()
  const { columns, spans } = timeLine(dates)
  const opening = openingYear(columns, dates)
  const scrollTo = useCallback((column: HTMLLIElement | null) => {
    const scroll = column?.closest('section')
    if (scroll !== null && scroll !== undefined && column !== null) scroll.scrollLeft = column.offsetLeft
  }, [])
  const widths = columns.map((column) => `minmax(${widthOf(column)}px, ${widthOf(column)}fr)`).join(' ')
  return (
    <>
      <p className={styles.legend} aria-hidden>
        {PRECISIONS.filter((precision) => dates.some((date) => precisionOf(date) === precision)).map((precision) => (
          <span key={precision}>
            <i className={styles.mark} data-precision={precision} />
            {t(`programmes.precision-${precision}`)}
          </span>
        ))}
        {columns.length > 4 && <span>{t('programmes.dates-scroll')}</span>}
      </p>
      <div className={styles.strip}>
        <ScrollRegion label={t('programmes.dates-line')}>
          {spans.length > 0 && (
            <ul className={styles.spans} style={{ gridTemplateColumns: widths }}>
              {spans.map(({ date, first, last }) => (
                <li key={`${date.programme} ${date.code}`} style={{ gridColumn: `${first + 1} / ${last + 2}` }}>
                  <span>
                    <time dateTime={`${date.from}/${date.to}`}>{spanWords(date.from, date.to, t, format)}</time>{' '}
                    {nameOf !== null && <b>{nameOf(date.programme)}</b>} {date.label[language]}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <ol className={styles.years} style={{ gridTemplateColumns: widths }}>
            {columns.map((column) =>
              column.kind === 'gap' ? (
                <li key={column.from} className={styles.gap}>
                  {gapWords(column, t)}
                </li>
              ) : (
                <li key={column.year} {...(column.year === opening ? { ref: scrollTo } : {})}>
                  <h3>{column.year}</h3>
                  {column.dates.length > 0 && (
                    <ol style={{ gridTemplateRows: `repeat(${Math.min(ROWS, column.dates.length)}, auto)` }}>
                      {column.dates.map((date) => (
                        <DateEntry
                          key={`${date.programme} ${date.code}`}
                          date={date}
                          name={nameOf?.(date.programme) ?? null}
                        />
                      ))}
                    </ol>
                  )}
                </li>
              ),
            )}
          </ol>
        </ScrollRegion>
      </div>
    </>
  )
}

function widthOf(column: TimeColumn<unknown>): number {
  if (column.kind === 'gap' || column.dates.length === 0) return EMPTY_WIDTH
  return Math.ceil(column.dates.length / ROWS) * DATE_WIDTH
}

/** The last year with a date that all cited documents know as past. */
function openingYear(columns: readonly TimeColumn<KeyDate>[], dates: readonly KeyDate[]): number | null {
  const past = columns.flatMap((column) =>
    column.kind === 'year' && column.dates.some((date) => !isAnnounced(date)) ? [column.year] : [],
  )
  const newest = dates
    .map(({ asOf }) => asOf)
    .toSorted()[0]
    ?.slice(0, 4)
  return past.findLast((year) => String(year) <= (newest ?? '')) ?? null
}

function DateEntry({ date, name }: { date: KeyDate; name: string | null }) {
  const { t, format, language } = useWords()
  const precision = precisionOf(date)
  const words = spanWords(date.from, date.to, t, format)
  return (
    <li className={styles.date} data-announced={isAnnounced(date)}>
      <i className={styles.mark} data-precision={precision} aria-hidden />
      <time dateTime={date.from === date.to ? date.from : `${date.from}/${date.to}`}>
        <span>
          {precision === 'month' || precision === 'year' ? (
            t(`programmes.only-${precision}`, { date: words })
          ) : (
            <Unbroken text={words} />
          )}
        </span>
        {isAnnounced(date) && <small>{t('programmes.announced')}</small>}
      </time>
      <p>
        {name !== null && <b>{name}</b>}
        <span>{date.label[language]}</span>
      </p>
    </li>
  )
}
