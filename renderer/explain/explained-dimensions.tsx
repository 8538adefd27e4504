import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { type ExplainedDimension, hasBothSigns } from '../../shared/domain/figures/explanation.ts'
import { Emphasis } from '../components/typography.tsx'
import { startCapital } from '../findings/finding.ts'
import { useWords } from '../state/words.tsx'
import styles from './explained-dimensions.module.css'
import { partPoints } from './explained-words.ts'
import { CountedParts, type DimensionProps, RatedParts } from './parts-table.tsx'
import { sumOfParts } from './shown-parts.ts'

/** The dimensions in their order; the first is open. */
export function ExplainedDimensions({ explanation, into }: Omit<DimensionProps, 'explained'>) {
  const [first] = explanation.dimensions
  // What was opened and closed by hand stays so while the explanation follows the view.
  const [turned, turn] = useState<ReadonlyMap<string, boolean>>(new Map())
  return explanation.dimensions.map((explained) => {
    const { dimension } = explained
    const isOpen = turned.get(dimension) ?? dimension === first?.dimension
    return (
      <Dimension
        key={dimension}
        {...{ explained, explanation, into, isOpen }}
        onTurn={() => turn(new Map(turned).set(dimension, !isOpen))}
      />
    )
  })
}

interface TurnedProps extends DimensionProps {
  readonly isOpen: boolean
  readonly onTurn: () => void
}

function Dimension({ isOpen, onTurn, ...props }: TurnedProps) {
  const words = useWords()
  const { t, format } = words
  const { dimension, carriers, parts } = props.explained
  const partsId = useId()
  const isRate = parts.some(({ rate }) => rate !== undefined)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  const Parts = isRate ? RatedParts : CountedParts
  const { rate, mix } = sumOfParts(parts)
  return (
    <section className={styles.dimension}>
      <h3>
        <button type="button" data-stop aria-expanded={isOpen} aria-controls={partsId} onClick={onTurn}>
          <Chevron size={14} stroke={1.5} aria-hidden />
          <b>{startCapital(t(`vocabulary.dimension-${dimension}`))}</b>
          {isRate ? (
            <span className={styles.rates}>
              {t('explanation.rate-and-mix', {
                rate: partPoints(rate, words),
                mix: partPoints(mix, words),
              })}
            </span>
          ) : (
            <Strip {...props.explained} />
          )}
          <span className={styles.carried}>
            <Emphasis
              message={(mark) =>
                t('explanation.carried', { count: carriers, carriers: mark, values: format.count(parts.length) })
              }
            >
              <b>{format.count(carriers)}</b>
            </Emphasis>
          </span>
        </button>
      </h3>
      <div id={partsId}>{isOpen && <Parts {...props} />}</div>
    </section>
  )
}

/** The whole difference, cut into its parts; nothing where they go both ways and no part is a share of it. */
function Strip({ carriers, parts }: Pick<ExplainedDimension, 'carriers' | 'parts'>) {
  if (hasBothSigns({ parts })) return <span />
  return (
    <span className={styles.strip} aria-hidden>
      {parts.map(({ key: [code = ''], part }, place) => (
        <i key={code} className={place < carriers ? styles.carrier : undefined} style={{ flexGrow: Math.abs(part) }} />
      ))}
    </span>
  )
}
