import { IconAlertCircle } from '@tabler/icons-react'
import { type KeyboardEventHandler, type PropsWithChildren, type ReactNode, useId } from 'react'
import { useWords } from '../../state/words.tsx'
import { Unbroken } from '../typography.tsx'
import styles from './card.module.css'
import { type Basis, Information } from './information.tsx'

/** How many of the twelve columns a card can take. */
export type CardColumns = 4 | 5 | 6 | 7 | 12

export interface CardProps {
  readonly title: string
  /** The title as something that leads on, where it does. */
  readonly heading?: ReactNode
  /** One sentence under the title. */
  readonly sentence?: ReactNode
  /** In the place of the sentence: what it says, with what changes it, on one line with the controls. */
  readonly choices?: ReactNode
  /** The sentence for readers, where the page already shows what it says. */
  readonly description?: string
  /** What the figures rest on, behind a button beside the title. */
  readonly information?: Basis
  /** What makes a figure wrong if it is not seen, in sight under the figures. */
  readonly exceptions?: readonly string[]
  /** What changes the figures: beside the title, under it where the card is narrow. */
  readonly controls?: ReactNode
  /** Small tools at the right of the header. */
  readonly tools?: ReactNode
  /** How many of the twelve columns it takes; below 1200 px thirds and halves alone keep theirs. */
  readonly columns?: CardColumns
  /** Marks a card whose figures were made up for a demonstration. */
  readonly isInvented?: boolean
  /** Dims figures that belong to an earlier question. */
  readonly isStale?: boolean
  /** Hears the keys pressed anywhere inside. */
  readonly onKeyDown?: KeyboardEventHandler
}

/** A card: header, body, and what must be seen beside its figures. */
export function Card(props: PropsWithChildren<CardProps>) {
  const { title, sentence, choices, description, information, exceptions = [], controls, tools, children } = props
  const { columns = 12, isInvented = false, isStale = false } = props
  const id = useId()
  const descriptionId = useId()
  return (
    <section
      className={styles.card}
      aria-labelledby={id}
      aria-describedby={description === undefined ? undefined : descriptionId}
      aria-busy={isStale}
      data-columns={columns}
      style={{ ['--wanted' as string]: columns }}
      data-invented={isInvented}
      onKeyDown={props.onKeyDown}
    >
      <header data-choices={choices !== undefined}>
        <div className={styles.heading}>
          <div className={styles.titled}>
            <h2 id={id}>
              {isInvented && (
                <>
                  <InventedTag />{' '}
                </>
              )}
              {props.heading ?? <Unbroken text={title} />}
            </h2>
            {information !== undefined && <Information titleId={id} {...information} />}
          </div>
          {choices !== undefined && <p>{choices}</p>}
          {sentence !== undefined && <p>{typeof sentence === 'string' ? <Unbroken text={sentence} /> : sentence}</p>}
          {description !== undefined && (
            <p id={descriptionId} hidden>
              {description}
            </p>
          )}
        </div>
        {controls !== undefined && <div className={styles.controls}>{controls}</div>}
        {tools}
      </header>
      <div className={styles.body}>{children}</div>
      <Exceptions texts={exceptions} />
    </section>
  )
}

/** What a reader must know of the figures, in sight. */
function Exceptions({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <ul className={styles.exceptions}>
      {texts.map((text) => (
        <li key={text}>
          <IconAlertCircle size={14} stroke={1.5} aria-hidden />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

/** Marks what the program made up for a demonstration. */
export function InventedTag() {
  const { t } = useWords()
  return <span className={styles.tag}>{t('budgets.invented')}</span>
}
