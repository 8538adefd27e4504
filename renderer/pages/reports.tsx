import { FolderProvenance } from '../components/card/provenance-line.tsx'
import { CopyLink } from '../components/clipboard.tsx'
import { VerifyArea } from '../reports/verify-area.tsx'
import { useProofWords } from '../state/proof-words.ts'

/** Reports come in here to be verified against the folder that is open. */
export function ReportsPage() {
  const { t } = useProofWords()
  return (
    <>
      <header className="page-head">
        <h1>{t('common.page-reports')}</h1>
        <p>{t('proof.sentence')}</p>
        <CopyLink />
      </header>
      <VerifyArea />
      <FolderProvenance />
    </>
  )
}
