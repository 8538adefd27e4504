/** Longer than the longest figure or day with what keeps it together. */
const LONG_WORD = 24

/**
 * A text of the data. Only a word that no figure is as long as may break within, since half a figure reads as another;
 * a dot between two names stays with the first.
 */
export function WholeText({ text }: { text: string }) {
  const words = text.replaceAll(' · ', '\u00a0· ')
  return <bdi data-has-long-word={text.split(' ').some(({ length }) => length > LONG_WORD)}>{words}</bdi>
}
