import { roomiestPoint } from '../../charts/place/area-room.ts'
import { REGION } from '../../charts/place/region-shape.ts'
import styles from './print-map.module.css'

/** A municipality on the map of a report. */
export interface PaperArea {
  readonly code: string
  /** Among all that have a value; also in the table beside it. */
  readonly rank: number
  /** The class of its value, 1 to 5. */
  readonly grade: number
}

interface PrintMapProps {
  readonly areas: readonly PaperArea[]
  /** Where the classes begin, but for the first. */
  readonly limits: readonly string[]
  readonly label: string
}

/** In units of the sheet: a line around, and the size of a rank with two digits. */
const MARGIN = 12
const RANK = { width: 70, height: 42 } as const

const FILLS = ['#e6e8f7', '#bcc2ea', '#8c95d8', '#5660bd', '#2c3488'] as const

/** The class from which words are light on its ground. */
const FIRST_DARK = 4

/** The outlines of the municipalities in classes, each with its rank, and where the classes begin. */
export function PrintMap({ areas, limits, label }: PrintMapProps) {
  return (
    <div className={styles.map} data-figure>
      <svg
        viewBox={`${-MARGIN} ${-MARGIN} ${REGION.width + 2 * MARGIN} ${REGION.height + 2 * MARGIN}`}
        role="img"
        aria-label={label}
      >
        <path className={styles.edge} d={REGION.shapes.map(({ path }) => path).join('')} />
        {REGION.shapes.map(({ code, path }) => (
          <path
            key={code}
            className={styles.area}
            d={path}
            fillRule="evenodd"
            fill={FILLS[(areas.find((area) => area.code === code)?.grade ?? 0) - 1] ?? '#fff'}
          />
        ))}
        {areas.map(({ code, rank, grade }) => {
          const [x, y] = roomiestPoint(code, RANK)
          return (
            <text key={code} x={x} y={y + RANK.height / 2} fill={grade < FIRST_DARK ? '#1a1b26' : '#fff'}>
              {rank}
            </text>
          )
        })}
      </svg>
      <p className={styles.limits} aria-hidden>
        <i style={{ background: FILLS[0] }} />
        {limits.map((limit, index) => (
          <span key={limit}>
            {limit}
            <i style={{ background: FILLS[index + 1] }} />
          </span>
        ))}
      </p>
    </div>
  )
}

/** The rank of a municipality and the colour of its class, before its name. */
export function MapSwatch({ area }: { readonly area: PaperArea | undefined }) {
  return (
    <>
      <span className={styles.rank}>{area?.rank}</span>
      <i className={styles.swatch} style={{ background: FILLS[(area?.grade ?? 0) - 1] }} hidden={area === undefined} />
    </>
  )
}
