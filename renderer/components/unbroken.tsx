import styles from './unbroken.module.css'

const YEARS = /(\d{4}–\d{4})/

/** A text that no line breaks after the dash of its years, 2021–2023. */
export function Unbroken({ text }: { text: string }) {
  const parts = text.split(YEARS)
  return parts.map((part, place) =>
    YEARS.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <span key={place} className={styles.unbroken}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
