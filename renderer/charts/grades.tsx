import styles from './grades.module.css'

interface GradesProps {
  /** The words of each class, lowest first. */
  readonly grades: readonly string[]
}

/** Which value begins each class: the legend of a map. */
export function Grades({ grades }: GradesProps) {
  return (
    <ul className={styles.grades}>
      {grades.map((words, index) => (
        <li key={words}>
          <i data-grade={index + 1} aria-hidden />
          {words}
        </li>
      ))}
    </ul>
  )
}
