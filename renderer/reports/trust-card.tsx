import { Button, FileButton } from '@mantine/core'
import { IconDownload, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/client.ts'
import type { CertificateRow } from '../../shared/contract/methods/signing-methods.ts'
import { signerWords } from '../../shared/i18n/signer-words.ts'
import { base64Of } from '../components/base64.ts'
import { Card } from '../components/card/card.tsx'
import { CertificateDetails } from '../components/certificate-details.tsx'
import { Listed } from '../components/listed.tsx'
import { notify } from '../components/notify.ts'
import { type FolderList, useFileSaving, useFolderList, useListChange } from '../components/use-change.ts'
import { useHost } from '../host/host-context.tsx'
import { useProofWords } from '../state/proof-words.ts'
import styles from './reports.module.css'

/** The certificates whose signatures tell who stands behind a report, and that of one's own key. */
export function TrustCard() {
  const { t, format } = useProofWords()
  const rows = useFolderList(TRUSTED)
  const remove = useListChange(
    TRUSTED,
    (client, { fingerprint }: CertificateRow) => client.call('trust.remove', { fingerprint }),
    (_rows, { subject }) => notify(t('proof.trust-removed', { subject: signerWords(subject, t) })),
  )
  if (rows === undefined) return null
  return (
    <Card title={t('proof.trust-title')} sentence={t('proof.trust-text')} controls={<AddCertificate />}>
      {rows.length === 0 ? (
        <p>{t('proof.trust-none')}</p>
      ) : (
        <Listed
          label={t('proof.trust-title')}
          heads={[t('common.name'), t('proof.trust-until'), t('proof.trust-certificate')]}
          hasActions
        >
          {rows.map((row) => (
            <tr key={row.fingerprint}>
              <th scope="row">
                <bdi>{signerWords(row.subject, t)}</bdi>
              </th>
              <td>{format.day(row.until.slice(0, 10))}</td>
              <td>
                <CertificateDetails {...row} />
              </td>
              <td data-figure>
                <Button
                  size="compact-xs"
                  aria-label={t('proof.trust-remove-named', { subject: signerWords(row.subject, t) })}
                  onClick={() => remove.mutate(row)}
                >
                  {t('common.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </Listed>
      )}
      <p className={styles.beside}>{t('proof.trust-compare')}</p>
      <OwnKey />
    </Card>
  )
}

function AddCertificate() {
  const { t } = useProofWords()
  const add = useListChange(TRUSTED, addCertificate, (_rows, { name }) => notify(t('proof.trust-added', { name })))
  return (
    <FileButton
      accept=".pem,.crt,.cer,.der,application/x-x509-ca-cert"
      onChange={(file) => file !== null && add.mutate(file)}
      inputProps={{ 'aria-label': t('proof.trust-add') }}
    >
      {(props) => (
        <Button {...props} leftSection={<IconPlus size={14} stroke={1.5} />}>
          {t('proof.trust-add')}
        </Button>
      )}
    </FileButton>
  )
}

async function addCertificate(client: Client, file: File) {
  return client.call('trust.add', { name: file.name, content: await base64Of(file) })
}

/** Whom the key of one's own names, and its certificate for those who check; nothing where there is none. */
function OwnKey() {
  const { t, format } = useProofWords()
  const { client } = useHost()
  const { data } = useQuery({ queryKey: ['keys.own'], queryFn: () => client.call('keys.own', {}), staleTime: 0 })
  const save = useFileSaving((asked) => asked.call('keys.export', {}))
  const own = data?.certificate ?? null
  if (own === null) return null
  const { subject, until } = own
  return (
    <div className={styles.own}>
      <p>{t('proof.trust-own', { subject: signerWords(subject, t), day: format.day(until.slice(0, 10)) })}</p>
      <Button
        leftSection={<IconDownload size={14} stroke={1.5} />}
        disabled={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('proof.trust-own-save')}
      </Button>
    </div>
  )
}

/** The certificates that the person trusts. */
export const TRUSTED: FolderList<CertificateRow> = {
  name: 'trust.list',
  ask: (client) => client.call('trust.list', {}),
}
