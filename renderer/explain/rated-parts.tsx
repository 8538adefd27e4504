import { partLabel } from '../../shared/i18n/explanation-words.ts'
import { useWords } from '../state/words.tsx'
import type { DimensionProps } from './dimension-props.ts'
import { partPoints } from './explained-words.ts'
import { PartBar, type PartPiece } from './part-bar.tsx'
import { PartName } from './part-name.tsx'
import styles from './parts.module.css'
import { partScale, shownParts, sumOfParts } from './shown-parts.ts'

/** By how much the rate of each value moved the share, solid, and by how much its weight did, hatched. */
export function RatedParts({ explained, explanation: { now, before }, into }: DimensionProps) {
  const words = useWords()
  const { t, format } = words
  const { dimension, parts } = explained
  const { shown, others } = shownParts(explained)
  const whole = sumOfParts(parts)
  const scale = partScale(
    [...shown, ...(others === null ? [] : [others])].flatMap(({ rate = 0, mix = 0 }) =>
      piecesOf(rate, mix).map(({ from, value }) => from + value),
    ),
  )
  const points = (value: number): string => partPoints(value, words)
  return (
    <table className={styles.parts}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t(`vocabulary.dimension-${dimension}`)}</span>
          </th>
          <th scope="col" colSpan={2}>
            {t('explanation.head-on-time')}
          </th>
          <td className={styles.bars} />
          <th scope="col">
            <i className={styles.rate} aria-hidden /> {t('explanation.head-rate')}
          </th>
          <th scope="col">
            <i className={styles.mix} aria-hidden /> {t('explanation.head-mix')}
          </th>
          <th scope="col">{t('explanation.head-difference')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((part) => {
          const [code = ''] = part.key
          const { rate = 0, mix = 0 } = part
          return (
            <tr key={code}>
              <PartName name={partLabel(explained, part, t, format)} onClick={() => into({ dimension, code })} />
              <td className={styles.grey}>{format.share(part.before)}</td>
              <td>{format.share(part.now)}</td>
              <td className={styles.bars}>
                <PartBar scale={scale} pieces={piecesOf(rate, mix)} />
              </td>
              <td className={styles.grey}>{points(rate)}</td>
              <td className={styles.grey}>{points(mix)}</td>
              <td className={styles.part}>{points(part.part)}</td>
            </tr>
          )
        })}
        {others !== null && (
          <tr className={styles.rest}>
            <th scope="row">{t('charts.others', { count: others.count, figure: format.count(others.count) })}</th>
            <td />
            <td />
            <td className={styles.bars}>
              <PartBar scale={scale} pieces={piecesOf(others.rate, others.mix)} />
            </td>
            <td>{points(others.rate)}</td>
            <td>{points(others.mix)}</td>
            <td>{points(others.part)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('explanation.sum-points')}</th>
          <td className={styles.grey}>{before !== null && format.share(before)}</td>
          <td>{now !== null && format.share(now)}</td>
          <td className={styles.bars} />
          <td>{points(whole.rate)}</td>
          <td>{points(whole.mix)}</td>
          <td>{points(whole.part)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Both from zero: one behind the other where they go the same way, else to either side of it. */
function piecesOf(rate: number, mix: number): readonly Required<PartPiece>[] {
  const isSameWay = rate * mix > 0
  return [
    { value: rate, kind: 'rate', from: 0 },
    { value: mix, kind: 'mix', from: isSameWay ? rate : 0 },
  ]
}
