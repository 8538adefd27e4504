import { type KeyboardEventHandler, type PropsWithChildren, type ReactNode, useId } from 'react'
import { useWords } from '../state/words.tsx'
import styles from './card.module.css'
import { Unbroken } from './typography.tsx'

interface CardProps {
  readonly title: string
  /** One sentence under the title. */
  readonly sentence?: ReactNode
  /** What changes the figures: beside the title, under it where the card is narrow. */
  readonly controls?: ReactNode
  /** Small tools at the right of the header. */
  readonly tools?: ReactNode
  readonly footer?: ReactNode
  /** How many of the twelve columns it takes; all of them below 1200 px. */
  readonly columns?: number
  /** A title of one line leaves the room of a second: what is below stays where it is when the title grows. */
  readonly isAnchored?: boolean
  /** Marks a card whose figures were made up for a demonstration. */
  readonly isInvented?: boolean
  /** Dims figures that belong to an earlier question. */
  readonly isStale?: boolean
  /** Hears the keys pressed anywhere inside. */
  readonly onKeyDown?: KeyboardEventHandler
}

/** A card: header, body, and the line that says where its figures come from. */
export function Card(props: PropsWithChildren<CardProps>) {
  const { title, sentence, controls, tools, footer, columns = 12, onKeyDown, children } = props
  const { isAnchored = false, isInvented = false, isStale = false } = props
  const id = useId()
  return (
    <section
      className={styles.card}
      aria-labelledby={id}
      aria-busy={isStale}
      data-columns={columns}
      data-anchored={isAnchored}
      data-invented={isInvented}
      onKeyDown={onKeyDown}
    >
      <header>
        <div className={styles.heading}>
          <h2 id={id}>
            {isInvented && (
              <>
                <InventedTag />{' '}
              </>
            )}
            <Unbroken text={title} />
          </h2>
          {sentence !== undefined && <p>{typeof sentence === 'string' ? <Unbroken text={sentence} /> : sentence}</p>}
        </div>
        {controls !== undefined && <div className={styles.controls}>{controls}</div>}
        {tools}
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer>{footer}</footer>}
    </section>
  )
}

/** Marks what the program made up for a demonstration. */
export function InventedTag() {
  const { t } = useWords()
  return <span className={styles.tag}>{t('budgets.invented')}</span>
}
