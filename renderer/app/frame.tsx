import { type PropsWithChildren, useState } from 'react'
import { DemonstrationStrip } from './demonstration-strip.tsx'
import styles from './frame.module.css'
import { KeysHelp } from './keys-help.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'

/** What stands around every page: rail, top bar, and the strip that marks synthetic data. */
export function Frame({ print, children }: PropsWithChildren<{ print: () => void }>) {
  const [hasKeys, setHasKeys] = useState(false)
  const { exportPdf, isExporting } = useCommands({ print, showKeys: () => setHasKeys(true) })
  return (
    <div className={styles.frame}>
      <Rail />
      <div className={styles.column}>
        <header className={styles.top}>
          <TopBar exportPdf={exportPdf} isExporting={isExporting} showKeys={() => setHasKeys(true)} />
          <DemonstrationStrip />
        </header>
        {children}
      </div>
      <KeysHelp isOpen={hasKeys} close={() => setHasKeys(false)} />
    </div>
  )
}
