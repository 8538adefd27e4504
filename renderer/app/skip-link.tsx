import { focusPage } from '../components/focus-page.ts'
import { useWords } from '../state/words.tsx'
import styles from './skip-link.module.css'

/** Where the page begins, for the link that leads there. */
export const CONTENT = 'content'

/** The first stop of the Tab key: past the rail and the bar, to the page. It is seen while it has the focus. */
export function SkipLink() {
  const { t } = useWords()
  return (
    <a
      className={styles.skip}
      href={`#${CONTENT}`}
      onClick={(event) => {
        // The address names the view.
        event.preventDefault()
        window.scrollTo({ top: 0 })
        focusPage()
      }}
    >
      {t('common.skip-to-content')}
    </a>
  )
}
