import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { statusGroups } from '../../findings/statuses.ts'
import { usePaperWords } from '../paper-words.tsx'
import styles from './status-figure.module.css'

interface Part {
  readonly name: string
  readonly value: number
  /** A colour, or the hatch. */
  readonly fill: string
  /** What is written on it, `null` for none. */
  readonly ink: string | null
  readonly edge: string
}

const HATCH = 'url(#paper-hatch)'
const FILLS: Readonly<Record<string, Pick<Part, 'fill' | 'ink' | 'edge'>>> = {
  closed: { fill: '#c6c6d2', ink: '#1a1b26', edge: '#c6c6d2' },
  refused: { fill: HATCH, ink: null, edge: '#8b8c9e' },
  'not-closed': { fill: '#8b8c9e', ink: null, edge: '#8b8c9e' },
}
const OPEN = { fill: '#343c9c', ink: '#ffffff', edge: '#343c9c' }
const OPEN_TINTS = [
  ['#2c3488', '#ffffff'],
  ['#5660bd', '#ffffff'],
  ['#8c95d8', '#1a1b26'],
  ['#bcc2ea', '#1a1b26'],
  ['#e6e8f7', '#1a1b26'],
  ['#c6c6d2', '#1a1b26'],
] as const
const UNKNOWN = { fill: '#ffffff', ink: '#1a1b26', edge: '#8b8c9e' }

/** In parts of the width: what a letter takes, and the room beside a word. */
const LETTER = 0.0085
const SIDES = 0.015

/** All statuses as one bar, in the order of the work, and the open ones again under it at the whole width. */
export function StatusFigure({ answer, title }: { readonly answer: Answer; readonly title: string }) {
  const { t, format, label } = usePaperWords()
  const { open, others, unknown } = statusGroups(answer)
  const countOf = (status: string) => answer.rows.find(({ key }) => key[0] === status)?.value ?? 0
  const partOf = (status: string, { fill, ink, edge }: Pick<Part, 'fill' | 'ink' | 'edge'>): Part => ({
    name: label('status', status),
    value: countOf(status),
    fill,
    ink,
    edge,
  })
  const opened = open.map((status, at) => {
    const [fill, ink] = OPEN_TINTS[at] ?? OPEN_TINTS[5]
    return partOf(status, { fill, ink, edge: '#8b8b9c' })
  })
  const all: readonly Part[] = [
    ...others.map((status) => partOf(status, FILLS[status] ?? UNKNOWN)),
    ...(open.length > 0 ? [{ ...OPEN, name: t('incidents.status-open'), value: sumOf(opened) }] : []),
    ...unknown.map((status) => partOf(status, UNKNOWN)),
  ]
  const legend = [...all, ...(opened.length > 1 ? opened : [])]
  if (all.length < 2) return null
  return (
    <div className={styles.figure}>
      <svg role="img" aria-label={title} width="100%" height={opened.length > 1 ? 46 : 16}>
        <defs>
          <pattern id="paper-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="4" fill="#ffffff" />
            <rect width="1.5" height="4" fill="#8b8c9e" />
          </pattern>
        </defs>
        <Bar parts={all} y={0} write={format.count} />
        {opened.length > 1 ? <Bar parts={opened} y={30} write={format.count} /> : null}
      </svg>
      <ul className={styles.legend} aria-hidden="true">
        {legend.map(({ name, fill, edge }) => (
          <li key={name}>
            <svg width="8" height="8" aria-hidden="true">
              <rect x="0.5" y="0.5" width="7" height="7" fill={fill} stroke={edge} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface BarProps {
  readonly parts: readonly Part[]
  readonly y: number
  readonly write: (value: number) => string
}

function Bar({ parts, y, write }: BarProps) {
  const total = sumOf(parts)
  return parts.map(({ name, value, fill, ink, edge }, at) => {
    const from = sumOf(parts.slice(0, at)) / total
    const share = value / total
    const text = write(value)
    return (
      <g key={name}>
        <rect x={percent(from)} y={y + 0.5} width={percent(share)} height="15" fill={fill} stroke={edge} />
        {ink !== null && share > text.length * LETTER + SIDES ? (
          <text x={percent(from + share / 2)} y={y + 11} fill={ink} textAnchor="middle">
            {text}
          </text>
        ) : null}
      </g>
    )
  })
}

function sumOf(parts: readonly Pick<Part, 'value'>[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`
}
