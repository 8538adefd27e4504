import { type PropsWithChildren, useEffect, useEffectEvent, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import { pictureOf } from '../../image/picture-svg.ts'
import { useWords } from '../../state/words.tsx'
import styles from './chart-picture.module.css'
import { type TakenUse, usePictureUse } from './use-picture.ts'

/** Whose figures a picture shows. */
type PictureOrigin = 'real' | 'invented' | 'demonstration-folder'

interface PictureWords {
  readonly title: string
  /** Measure and period. */
  readonly sentence: string
  /** What must not be read without, then what the figures rest on. */
  readonly notes: readonly string[]
  readonly asOf: Day | null
  readonly origin: PictureOrigin
}

interface ChartPictureProps extends PictureWords {
  /** Hears the picture once it is drawn. */
  readonly take: (svg: string) => void
}

/** How a chart is used: of no use on a picture. */
const HANDLING = [
  'charts.map-keys',
  'charts.open-key',
  'charts.brush-help-month',
  'charts.brush-help-week',
  'charts.brush-help-day',
  'incidents.click-adds',
  'programmes.quotes-in-table',
] as const satisfies readonly MessageKey[]

/** What measures itself does so within so many frames. */
const FEWEST_FRAMES = 2

/** A drawing that changes for longer than so many frames is taken as it is then. */
const MOST_FRAMES = 60

/** Draws a chart once more, always light and of one width, with all that it must not be shown without, out of sight. */
function ChartPicture({ title, sentence, notes, asOf, origin, take, children }: PropsWithChildren<ChartPictureProps>) {
  const { t, format } = useWords()
  const figure = useRef<HTMLElement>(null)
  const leftOut = new Set(HANDLING.map((key) => t(key)))
  const draw = useEffectEvent(() => {
    if (figure.current !== null) take(pictureOf(figure.current, { title, sentence, leftOut }))
  })
  useEffect(
    () =>
      whenStill(
        () => figure.current?.outerHTML ?? '',
        () => draw(),
      ),
    [],
  )
  return createPortal(
    <figure ref={figure} className={styles.picture} data-mantine-color-scheme="light" aria-hidden inert>
      <h2>{title}</h2>
      <p>{sentence}</p>
      <div className={styles.chart}>{children}</div>
      {notes
        .filter((note) => !leftOut.has(note))
        .map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      <footer>
        <span>
          {asOf === null ? '' : t('common.data-as-of', { day: format.day(asOf) })}
          {origin === 'real' ? null : <b>{t(`exports.image-${origin}`)}</b>}
        </span>
        <span>Irisboard</span>
      </footer>
    </figure>,
    document.body,
  )
}

/** Looks frame after frame until it looks the same: what is measured or loaded comes later than what stands around it. */
function whenStill(look: () => string, act: () => void): () => void {
  const state = { frame: 0, count: 0, before: '' }
  const turn = () => {
    const now = look()
    if ((now === state.before && state.count > FEWEST_FRAMES) || state.count > MOST_FRAMES) return act()
    state.before = now
    state.count += 1
    state.frame = requestAnimationFrame(turn)
  }
  state.frame = requestAnimationFrame(turn)
  return () => cancelAnimationFrame(state.frame)
}

interface TakenPictureProps extends PictureWords {
  readonly use: TakenUse
  /** Called once the picture is copied or saved, or could not be. */
  readonly done: () => void
}

/** Takes a picture of a chart and does with it what was asked. */
export function TakenPicture({ use, done, children, ...words }: PropsWithChildren<TakenPictureProps>) {
  const put = usePictureUse()
  const take = (svg: string) => {
    if (typeof use !== 'function') return void put(use, words.title, svg).finally(done)
    use(svg)
    done()
  }
  return (
    <ChartPicture {...words} take={take}>
      {children}
    </ChartPicture>
  )
}
