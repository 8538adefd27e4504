import styles from './unbroken.module.css'

/** Years with a dash, and a day with the words that lead to it from the day before or from a comma. */
const KEPT = /(\d{4}–\d{4}|(?<=(?:\/\d{4}|,) )(?:\p{L}+ ){1,3}\d{2}\/\d{2}\/\d{4})/u

/** A text that breaks no line within its years, 2021–2023, nor between a day and its words, to 15/11/2023. */
export function Unbroken({ text }: { text: string }) {
  return text.split(KEPT).map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <span key={place} className={styles.unbroken}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
