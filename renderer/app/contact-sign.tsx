import { useContacts } from '../host/contacts.ts'
import { useWords } from '../state/words.tsx'
import styles from './contact-sign.module.css'

/** Says, over everything else, which servers the program is connected to, for as long as it is. */
export function ContactSign() {
  const { t, format } = useWords()
  const servers = useContacts()
  return (
    <p role="status" className={styles.place}>
      {servers.length > 0 && (
        <span className={styles.sign}>{t('common.contacting', { servers: format.list(servers) })}</span>
      )}
    </p>
  )
}
