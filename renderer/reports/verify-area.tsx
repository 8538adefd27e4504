import { Button, FileButton } from '@mantine/core'
import { IconFileText, IconShieldCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Client } from '../../shared/contract/client.ts'
import type { ChosenKey } from '../../shared/contract/methods/signing-methods.ts'
import { PACKAGE_EXTENSION } from '../../shared/contract/own-files.ts'
import type { BatchGrouping } from '../../shared/domain/report/recipe/batch-grouping.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { DropZone } from '../components/drop-zone.tsx'
import { useFolderList } from '../components/use-change.ts'
import { useHost } from '../host/host-context.tsx'
import { OFFERS, takeOffered } from '../state/offered-files.ts'
import { useProofWords } from '../state/proof-words.ts'
import { AnswerCard } from './answer-card.tsx'
import { RecipesCard } from './recipes-card.tsx'
import styles from './reports.module.css'
import { TRUSTED, TrustCard } from './trust-card.tsx'
import { createVerificationWork } from './verification-work.ts'

/** The checks of each host: they go on while another page is shown. */
const WORKS = new WeakMap<Client, ReturnType<typeof createVerificationWork>>()

const CHOSEN = `application/pdf,.pdf,.${PACKAGE_EXTENSION},.zip`

interface VerifyAreaProps {
  /** True where no data folder could be opened. */
  readonly isAlone?: boolean
}

/** Where reports come in to be verified, dropped or chosen, and what was found of each. */
export function VerifyArea({ isAlone = false }: VerifyAreaProps) {
  const { t, language } = useProofWords()
  const host = useHost()
  const [{ store, verify, heedTrust, print, printEach, cancel, forget }] = useState(() => {
    const work = WORKS.get(host.client) ?? createVerificationWork(host, () => crypto.randomUUID())
    WORKS.set(host.client, work)
    return work
  })
  const { files } = useStore(store)
  const { waiting } = useStore(OFFERS.reports)
  useEffect(() => {
    if (waiting.length > 0) verify(takeOffered('reports'))
  }, [waiting, verify])
  const certificates = useFolderList(TRUSTED)
  useEffect(() => {
    if (certificates !== undefined) heedTrust(certificates.map(({ fingerprint }) => fingerprint))
  }, [certificates, heedTrust])
  const printRecipe = (name: string, view: ViewState, each: BatchGrouping | null, key: ChosenKey | null) => {
    const own = view.report.language ?? language
    if (each === null) print(name, view, own, key)
    else printEach(name, view, own, each, key)
  }
  return (
    <div className={styles.area}>
      <DropZone
        icon={IconShieldCheck}
        title={t(isAlone ? 'proof.drop-alone' : 'proof.drop-title')}
        text={t(isAlone ? 'proof.drop-alone-text' : 'proof.drop-text')}
      >
        <FileButton
          multiple
          accept={CHOSEN}
          onChange={(chosen) => verify(chosen.map((file) => ({ file, token: null })))}
          inputProps={{ 'aria-label': t('proof.choose') }}
        >
          {(props) => (
            <Button {...props} size="md" variant="filled" leftSection={<IconFileText size={16} stroke={1.5} />}>
              {t('proof.choose')}
            </Button>
          )}
        </FileButton>
      </DropZone>
      {!isAlone && <RecipesCard print={printRecipe} />}
      {files.map((file) => (
        <AnswerCard
          key={file.id}
          file={file}
          reports={files.filter(({ packed }) => packed === file.id)}
          onSaved={() => forget(file.id)}
          cancel={() => cancel(file.id)}
        />
      ))}
      <TrustCard />
    </div>
  )
}
