import { signerWords } from '../../shared/i18n/signer-words.ts'
import { useProofWords } from '../state/proof-words.ts'
import styles from './certificate-details.module.css'

interface CertificateDetailsProps {
  readonly subject: string
  readonly fingerprint: string
}

/** The whole name that a certificate bears and its fingerprint, once they are asked for. */
export function CertificateDetails({ subject, fingerprint }: CertificateDetailsProps) {
  const { t } = useProofWords()
  return (
    <details className={styles.certificate}>
      <summary>{t('proof.certificate', { subject: signerWords(subject, t) })}</summary>
      <p>
        <bdi>{subject}</bdi>
      </p>
      <p>
        {t('proof.trust-fingerprint')} <code>{fingerprint}</code>
      </p>
    </details>
  )
}
