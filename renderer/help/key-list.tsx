import { Dialog } from '../components/dialog.tsx'
import { useHost } from '../host/host-context.tsx'
import { useWords } from '../state/words.tsx'
import styles from './key-list.module.css'
import { KEY_NAMES, KEY_SIGNS, KEY_TABLE } from './key-table.ts'

/** The keys by where they work, the same in the dialog and on the help page. */
export function KeyList() {
  const { t } = useWords()
  const { bridge } = useHost()
  return KEY_TABLE.filter(({ host }) => host === null || host === bridge.host).map(({ place, keys }) => (
    <section key={place} className={styles.place}>
      <h3>{t(place)}</h3>
      <dl>
        {keys.map(({ presses, meaning }) => (
          <div key={meaning}>
            <dt>
              {presses.map((press) => (
                <kbd key={press}>{pressWords(press)}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))

  function pressWords(press: string): string {
    return press
      .split('+')
      .map((key) => {
        const name = KEY_NAMES[key]
        return name === undefined ? (KEY_SIGNS[key] ?? key.toUpperCase()) : t(name)
      })
      .join('\u00a0+\u00a0')
  }
}

/** The keys that work everywhere, over whatever page is shown. */
export function KeysDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('common.keys-title')} close={close} size="lg" isOnTop>
      <KeyList />
    </Dialog>
  )
}
