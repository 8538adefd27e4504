import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import {
  type ExplainedDimension,
  type ExplainedPart,
  type Explanation,
  hasBothSigns,
} from '../../shared/domain/figures/explanation.ts'
import { partLabel, sideHeads } from '../../shared/i18n/explanation-words.ts'
import { useWords } from '../state/words.tsx'
import type { OpenedPart } from './explained-steps.ts'
import { partPoints } from './explained-words.ts'
import styles from './parts.module.css'
import { type PartScale, partScale, shownParts, sumOfParts } from './shown-parts.ts'

/** A dimension of an explanation, to be drawn. */
export interface DimensionProps {
  readonly explained: ExplainedDimension
  readonly explanation: Explanation
  /** Explains a part alone. */
  readonly into: (step: OpenedPart) => void
}

/** The parts of a difference of counts: both figures, what each adds, and its share where all go one way. */
export function CountedParts({ explained, explanation, into }: DimensionProps) {
  const { t, format } = useWords()
  const isMixed = hasBothSigns(explained)
  const whole = sumOfParts(explained.parts)
  const heads = sideHeads(explanation, t)
  const shareOf = (part: number): string => (isMixed || whole.part === 0 ? '' : format.share(part / whole.part))
  return (
    <>
      <PartsTable
        {...{ explained, into }}
        figureHeads={[heads.before, heads.now]}
        partHeads={
          <>
            <th scope="col">{t('columns.difference')}</th>
            <th scope="col">{!isMixed && t('columns.share')}</th>
          </>
        }
        sum={t('common.sum')}
        hasCarriers
        piecesOf={({ part }, kind) => [{ value: part, kind, from: 0 }]}
        figures={({ before, now }, kind) => (
          <>
            <td className={kind === 'sum' ? undefined : styles.grey}>{format.count(before)}</td>
            <td className={kind === 'sum' ? undefined : styles.grey}>{format.count(now)}</td>
          </>
        )}
        changes={({ part }, kind) => (
          <>
            <td className={kind === 'rest' ? undefined : styles.part}>{format.signed(part)}</td>
            <td>{shareOf(part)}</td>
          </>
        )}
      />
      <PartNotes dimension={explained.dimension} parts={shownParts(explained).shown} />
    </>
  )
}

/** By how much the rate of each value moved the share, solid, and by how much its weight did, hatched. */
export function RatedParts({ explained, explanation, into }: DimensionProps) {
  const words = useWords()
  const { t, format } = words
  const share = (value: number | null): ReactNode => value !== null && format.share(value)
  return (
    <PartsTable
      {...{ explained, into }}
      figureHeads={[t('columns.onTime')]}
      partHeads={
        <>
          <th scope="col">
            <i className={styles.rate} aria-hidden /> {t('explanation.head-rate')}
          </th>
          <th scope="col">
            <i className={styles.mix} aria-hidden /> {t('explanation.head-mix')}
          </th>
          <th scope="col">{t('columns.difference')}</th>
        </>
      }
      sum={t('explanation.sum-points')}
      piecesOf={ratedPieces}
      figures={(part, kind) => {
        // Of several values together there is no share, but of all.
        const { before, now } = kind === 'rest' ? { before: null, now: null } : kind === 'sum' ? explanation : part
        return (
          <>
            <td className={styles.grey}>{share(before)}</td>
            <td>{share(now)}</td>
          </>
        )
      }}
      changes={({ rate = 0, mix = 0, part }, kind) => (
        <>
          <td className={kind === 'sum' ? undefined : styles.grey}>{partPoints(rate, words)}</td>
          <td className={kind === 'sum' ? undefined : styles.grey}>{partPoints(mix, words)}</td>
          <td className={kind === 'rest' ? undefined : styles.part}>{partPoints(part, words)}</td>
        </>
      )}
    />
  )
}

type Figures = Pick<ExplainedPart, 'now' | 'before' | 'part' | 'rate' | 'mix'>

type Kind = 'carrier' | 'part' | 'rest'

/** A part, or a piece of it, on the axis of its list, from where it begins. */
interface PartPiece {
  readonly value: number
  readonly kind: Kind | 'rate' | 'mix'
  readonly from: number
}

/** Both from zero: one behind the other where they go the same way, else to either side of it. */
function ratedPieces({ rate = 0, mix = 0 }: Figures): readonly PartPiece[] {
  const isSameWay = rate * mix > 0
  return [
    { value: rate, kind: 'rate', from: 0 },
    { value: mix, kind: 'mix', from: isSameWay ? rate : 0 },
  ]
}

interface PartsTableProps extends Omit<DimensionProps, 'explanation'> {
  /** Of the two columns of figures, one head for both or one each. */
  readonly figureHeads: readonly string[]
  readonly partHeads: ReactNode
  /** The name of the sum. */
  readonly sum: string
  /** True where the parts that carry half of the difference stand out. */
  readonly hasCarriers?: boolean
  readonly piecesOf: (part: Figures, kind: Kind) => readonly PartPiece[]
  /** The cells before the bar of a line, and behind it. */
  readonly figures: (part: Figures, kind: Kind | 'sum') => ReactNode
  readonly changes: (part: Figures, kind: Kind | 'sum') => ReactNode
}

function PartsTable(props: PartsTableProps) {
  const { explained, into, figureHeads, partHeads, sum, hasCarriers = false, piecesOf, figures, changes } = props
  const { t, format } = useWords()
  const { dimension, carriers, parts } = explained
  const { shown, others } = shownParts(explained)
  const kindOf = (place: number): Kind => (hasCarriers && place < carriers ? 'carrier' : 'part')
  const pieces = [...shown, ...(others === null ? [] : [others])].flatMap((part) => piecesOf(part, 'part'))
  const scale = partScale(pieces.map(({ from, value }) => from + value))
  const cells = (part: Figures, kind: Kind) => (
    <>
      {figures(part, kind)}
      <td className={styles.bars}>
        <PartBar scale={scale} pieces={piecesOf(part, kind)} />
      </td>
      {changes(part, kind)}
    </>
  )
  const whole = sumOfParts(parts)
  return (
    <table className={styles.parts}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t(`vocabulary.dimension-${dimension}`)}</span>
          </th>
          {figureHeads.map((head) => (
            <th key={head} scope="col" colSpan={2 / figureHeads.length}>
              {head}
            </th>
          ))}
          <td className={styles.bars} />
          {partHeads}
        </tr>
      </thead>
      <tbody>
        {shown.map((part, place) => {
          const [code = ''] = part.key
          const name = partLabel(explained, part, t, format)
          return (
            <tr key={code} className={kindOf(place) === 'carrier' ? styles.carrier : undefined}>
              <th scope="row">
                <button type="button" data-stop title={name} onClick={() => into({ dimension, code })}>
                  <span>{name}</span>
                  <IconChevronRight size={12} stroke={1.5} aria-hidden />
                </button>
              </th>
              {cells(part, kindOf(place))}
            </tr>
          )
        })}
        {others !== null && (
          <tr className={styles.rest}>
            <th scope="row">{t('charts.others', { count: others.count, figure: format.count(others.count) })}</th>
            {cells(others, 'rest')}
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{sum}</th>
          {figures(whole, 'sum')}
          <td className={styles.bars} />
          {changes(whole, 'sum')}
        </tr>
      </tfoot>
    </table>
  )
}

/** A part from zero: a rise solid to the right, a fall hollow to the left. The figure stands beside it. */
function PartBar({ scale: { zero, unit }, pieces }: { scale: PartScale; pieces: readonly PartPiece[] }) {
  const percent = (place: number): string => `${(place * 100).toFixed(2)}%`
  return (
    <div className={styles.bar} aria-hidden>
      <u style={{ insetInlineStart: percent(zero) }} />
      {pieces.map(({ value, kind, from }) => (
        <i
          key={kind}
          className={styles[kind]}
          data-falls={value < 0 || undefined}
          style={{
            insetInlineStart: percent(zero + Math.min(from, from + value) * unit),
            width: percent(Math.abs(value) * unit),
          }}
        />
      ))}
    </div>
  )
}

/** Of which parts the two figures are not of the same thing, and why. */
function PartNotes({ dimension, parts }: Pick<ExplainedDimension, 'dimension' | 'parts'>) {
  const { t, format } = useWords()
  const odd = parts.flatMap((part) => (part.reason === undefined ? [] : [{ part, reason: part.reason }]))
  if (odd.length === 0) return null
  return (
    <ul className={styles.notes}>
      {odd.map(({ part, reason }) => (
        <li key={part.key[0]}>
          {t('explanation.not-alone', {
            name: partLabel({ dimension, parts }, part, t, format),
            reason: t(`vocabulary.reason-${reason}`),
          })}
        </li>
      ))}
    </ul>
  )
}
