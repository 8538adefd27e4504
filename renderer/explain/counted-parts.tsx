import { hasBothSigns } from '../../shared/domain/figures/explanation.ts'
import { partLabel, sideHeads } from '../../shared/i18n/explanation-words.ts'
import { useWords } from '../state/words.tsx'
import type { DimensionProps } from './dimension-props.ts'
import { PartBar } from './part-bar.tsx'
import { PartName, PartNotes } from './part-name.tsx'
import styles from './parts.module.css'
import { partScale, shownParts, sumOfParts } from './shown-parts.ts'

/** The parts of a difference of counts: both figures, what each adds, and its share where all go one way. */
export function CountedParts({ explained, explanation, into }: DimensionProps) {
  const words = useWords()
  const { t, format } = words
  const { dimension, carriers, parts } = explained
  const { shown, others } = shownParts(explained)
  const isMixed = hasBothSigns(explained)
  const whole = sumOfParts(parts)
  const heads = sideHeads(explanation, t)
  const scale = partScale([...shown, ...(others === null ? [] : [others])].map(({ part }) => part))
  const shareOf = (part: number): string => (isMixed || whole.part === 0 ? '' : format.share(part / whole.part))
  return (
    <>
      <table className={styles.parts}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t(`vocabulary.dimension-${dimension}`)}</span>
            </th>
            <th scope="col">{heads.before}</th>
            <th scope="col">{heads.now}</th>
            <td className={styles.bars} />
            <th scope="col">{t('explanation.head-difference')}</th>
            <th scope="col">{!isMixed && t('explanation.head-part')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part, place) => {
            const [code = ''] = part.key
            const isCarrier = place < carriers
            return (
              <tr key={code} className={isCarrier ? styles.carrier : undefined}>
                <PartName name={partLabel(explained, part, t, format)} onClick={() => into({ dimension, code })} />
                <td className={styles.grey}>{format.count(part.before)}</td>
                <td className={styles.grey}>{format.count(part.now)}</td>
                <td className={styles.bars}>
                  <PartBar scale={scale} pieces={[{ value: part.part, kind: isCarrier ? 'carrier' : 'part' }]} />
                </td>
                <td className={styles.part}>{format.signed(part.part)}</td>
                <td>{shareOf(part.part)}</td>
              </tr>
            )
          })}
          {others !== null && (
            <tr className={styles.rest}>
              <th scope="row">{t('charts.others', { count: others.count, figure: format.count(others.count) })}</th>
              <td>{format.count(others.before)}</td>
              <td>{format.count(others.now)}</td>
              <td className={styles.bars}>
                <PartBar scale={scale} pieces={[{ value: others.part, kind: 'rest' }]} />
              </td>
              <td>{format.signed(others.part)}</td>
              <td>{shareOf(others.part)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('explanation.sum')}</th>
            <td>{format.count(whole.before)}</td>
            <td>{format.count(whole.now)}</td>
            <td className={styles.bars} />
            <td>{format.signed(whole.part)}</td>
            <td>{shareOf(whole.part)}</td>
          </tr>
        </tfoot>
      </table>
      <PartNotes {...{ dimension, parts: shown }} />
    </>
  )
}
