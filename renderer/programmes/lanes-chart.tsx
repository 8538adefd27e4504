import type { ComponentProps, ReactNode } from 'react'
import type { KeyDate } from '../../shared/contract/figures.ts'
import type { Day } from '../../shared/domain/calendar/day.ts'
import type { Years } from '../../shared/domain/calendar/time-line.ts'
import { Sized } from '../charts/chart-place.tsx'
import { useListBox } from '../charts/list-box.tsx'
import type { LaneMark } from '../charts/time/lane-marks.ts'
import { HEAD_HEIGHT, LANE_HEIGHT, type Lane, Lanes, marksOfLanes } from '../charts/time/lanes.tsx'
import { useTip } from '../charts/tip.ts'
import { useWords } from '../state/words.tsx'
import { dateWords, markTexts } from './date-lanes.ts'
import styles from './dates.module.css'

interface LanesChartProps {
  readonly lanes: readonly Lane<KeyDate>[]
  readonly years: Years
  readonly document: Day
  readonly label: string
  /** All are of one programme: each lane is one date. */
  readonly isOneProgramme: boolean
  /** Opens the programme of a lane. */
  readonly onOpen?: (programme: string) => void
}

/** A mark by its lane and its place in it. */
interface Place {
  readonly lane: number
  readonly mark: number
}

/** Dates in lanes; one stop of the Tab key, in which arrows go from mark to mark and show each with its source. */
export function LanesChart({ lanes, years, document, label, isOneProgramme, onOpen }: LanesChartProps) {
  const { t, format } = useWords()
  return (
    <div className={styles.chart} data-is-one={isOneProgramme}>
      <ol className={styles.names} style={{ paddingTop: HEAD_HEIGHT }} aria-hidden>
        {lanes.map(({ key, name }) => (
          <li key={key} style={{ height: LANE_HEIGHT }}>
            <span>{name}</span>
          </li>
        ))}
      </ol>
      <div className={styles.plot}>
        <Sized height={HEAD_HEIGHT + lanes.length * LANE_HEIGHT}>
          {(width) => (
            <MarkList {...{ lanes, years, width, label }} {...(onOpen === undefined ? {} : { onOpen })}>
              {(around) => (
                <Lanes
                  {...{ lanes, years, document, width, around }}
                  words={{
                    textsOf: (mark) => markTexts(mark, isOneProgramme, { t, format }),
                    document: t('common.data-as-of', { day: format.day(document) }),
                    announced: t('programmes.announced'),
                    format,
                  }}
                />
              )}
            </MarkList>
          )}
        </Sized>
      </div>
    </div>
  )
}

type Around = (mark: LaneMark<KeyDate>, lane: number, index: number, drawing: ReactNode) => ReactNode

interface MarkListProps extends Pick<LanesChartProps, 'lanes' | 'years' | 'label' | 'onOpen'> {
  readonly width: number
  readonly children: (around: Around) => ReactNode
}

function MarkList({ lanes, years, width, label, onOpen, children }: MarkListProps) {
  const { t, format } = useWords()
  const { shown, focus, mark: pointable, tip } = useTip()
  const marks = marksOfLanes(lanes, years, width)
  const places = marks.flatMap((own, lane) => own.map((_, mark): Place => ({ lane, mark })))
  const box = useListBox(places.map(codeOf), {
    onToggle: (code) => onOpen?.(lanes[placeOf(code).lane]?.key ?? ''),
    onClear: () => focus(null),
    nextOf: (key, code) => {
      const next = nextPlace(key, placeOf(code), marks)
      return next && codeOf(next)
    },
  })
  const around: Around = (mark, lane, index, drawing) => {
    const code = codeOf({ lane, mark: index })
    const left = Math.min(mark.x1, (mark.x1 + mark.x2) / 2 - LANE_HEIGHT / 2)
    const size = Math.max(LANE_HEIGHT, mark.x2 - mark.x1)
    const said = mark.dates.map((date) =>
      t('common.series-value', { series: dateWords(date, { t, format }), value: date.label[t.language] }),
    )
    const option = box.option(code, false)
    return (
      <g
        {...option}
        {...pointable(code)}
        role="option"
        tabIndex={option.tabIndex}
        aria-label={t('common.series-value', { series: lanes[lane]?.name ?? '', value: format.list(said) })}
        data-is-current={shown === code}
        className={styles.option}
        onFocus={() => {
          option.onFocus()
          focus(code)
        }}
        onBlur={() => focus(null)}
      >
        <rect className={styles.ring} x={left} y={-LANE_HEIGHT / 2 + 1} width={size} height={LANE_HEIGHT - 2} rx={3} />
        {drawing}
      </g>
    )
  }
  const place = shown === null ? null : placeOf(shown)
  const mark = place === null ? undefined : marks[place.lane]?.[place.mark]
  return (
    <div {...box.list} className={styles.marks} role="listbox" aria-label={label}>
      {children(around)}
      {mark !== undefined && place !== null && <MarkTip mark={mark} lane={place.lane} width={width} tip={tip} />}
    </div>
  )
}

function codeOf({ lane, mark }: Place): string {
  return `${lane}-${mark}`
}

function placeOf(code: string): Place {
  const [lane = 0, mark = 0] = code.split('-').map(Number)
  return { lane, mark }
}

/** The place that a key goes to, the same at an end; `undefined` for a key of no use here. */
export function nextPlace(
  key: string,
  place: Place,
  marks: readonly (readonly Pick<LaneMark<KeyDate>, 'x1'>[])[],
): Place | undefined {
  const { lane, mark } = place
  const own = marks[lane] ?? []
  switch (key) {
    case 'ArrowLeft':
      return { lane, mark: Math.max(0, mark - 1) }
    case 'ArrowRight':
      return { lane, mark: Math.min(own.length - 1, mark + 1) }
    case 'ArrowUp':
      return nearestIn(lane - 1, own[mark]?.x1 ?? 0, marks) ?? place
    case 'ArrowDown':
      return nearestIn(lane + 1, own[mark]?.x1 ?? 0, marks) ?? place
    case 'Home':
      return nearestIn(0, 0, marks) ?? place
    case 'End':
      return nearestIn(marks.length - 1, 0, marks) ?? place
    default:
      return undefined
  }
}

function nearestIn(
  lane: number,
  x: number,
  marks: readonly (readonly Pick<LaneMark<KeyDate>, 'x1'>[])[],
): Place | null {
  const own = marks[lane] ?? []
  const distances = own.map((mark) => Math.abs(mark.x1 - x))
  const mark = distances.indexOf(Math.min(...distances))
  return mark === -1 ? null : { lane, mark }
}

/** In pixels: the widest that a tooltip gets, as in the style sheet. */
const TIP_WIDTH = 340

interface MarkTipProps {
  readonly mark: LaneMark<KeyDate>
  readonly lane: number
  readonly width: number
  readonly tip: ComponentProps<'div'>
}

/** The dates of a mark with their sources, under it; it can be pointed at. */
function MarkTip({ mark: { dates, x1, x2 }, lane, width, tip }: MarkTipProps) {
  const words = useWords()
  const left = Math.max(0, Math.min((x1 + x2) / 2 - TIP_WIDTH / 2, width - TIP_WIDTH))
  const sources = [...new Set(dates.map(({ source }) => source).filter((source) => source !== ''))]
  const [only, ...others] = dates
  return (
    <div {...tip} className={styles.tip} style={{ left, top: HEAD_HEIGHT + (lane + 1) * LANE_HEIGHT }} role="tooltip">
      {dates.map((date) => (
        <p key={date.code}>
          <b>{dateWords(date, words)}</b> {date.label[words.language]}
        </p>
      ))}
      {others.length === 0 && only.quote !== null && <q lang="fr">{only.quote}</q>}
      {sources.map((source) => (
        <small key={source} lang="fr">
          {source}
        </small>
      ))}
    </div>
  )
}
