import styles from './export-dialog.module.css'

interface OptionProps {
  readonly group: string
  readonly name: string
  readonly about: string
  readonly beside?: string | undefined
  readonly isChosen: boolean
  readonly isDisabled?: boolean
  readonly choose: () => void
}

/** One of several choices, with what it means. */
export function Option({ group, name, about, beside, isChosen, isDisabled = false, choose }: OptionProps) {
  return (
    <label className={styles.option} data-chosen={isChosen} data-disabled={isDisabled}>
      <input type="radio" name={group} checked={isChosen} disabled={isDisabled} onChange={choose} />
      <span>
        <b>{name}</b>
        <small>{about}</small>
      </span>
      {beside !== undefined && <span className={styles.beside}>{beside}</span>}
    </label>
  )
}
