import { Button, FileButton, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { type CertificateRow, LONGEST_SIGNER } from '../../shared/contract/methods/signing-methods.ts'
import { signerWords } from '../../shared/i18n/signer-words.ts'
import { CertificateDetails } from '../components/certificate-details.tsx'
import { failureAdvice, failureMessage } from '../components/failure-message.ts'
import { FileName } from '../components/typography.tsx'
import { useChange } from '../components/use-change.ts'
import { useHost } from '../host/host-context.tsx'
import { useProofWords } from '../state/proof-words.ts'
import styles from './export-dialog.module.css'
import { Option } from './option.tsx'
import type { SignChoice } from './sign-choice.ts'

interface SignFieldProps {
  readonly chosen: SignChoice
  /** Why the key of the last attempt was refused. */
  readonly refusal: unknown
  readonly choose: (choice: SignChoice) => void
}

/** Who stands behind a PDF: nobody, the person with a key of one's own, or the service with its key file. */
export function SignField({ chosen, refusal, choose }: SignFieldProps) {
  const { t, format } = useProofWords()
  const own = useOwnCertificate()
  const { kind } = chosen
  return (
    <fieldset>
      <legend>{t('proof.sign-title')}</legend>
      <div className={styles.scopes}>
        <Option
          group="sign"
          name={t('proof.sign-none')}
          about={t('proof.sign-none-about')}
          isChosen={kind === 'none'}
          choose={() => choose({ kind: 'none' })}
        />
        <Option
          group="sign"
          name={t('proof.sign-own')}
          about={
            own === null
              ? t('proof.sign-own-missing')
              : t('proof.sign-own-about', {
                  subject: signerWords(own.subject, t),
                  day: format.day(own.until.slice(0, 10)),
                })
          }
          isChosen={kind === 'own'}
          choose={() => choose({ kind: 'own' })}
        />
        {kind === 'own' && (
          <div className={styles.key}>{own === null ? <NewKey /> : <CertificateDetails {...own} />}</div>
        )}
        <Option
          group="sign"
          name={t('proof.sign-file')}
          about={t('proof.sign-file-about')}
          isChosen={kind === 'file'}
          choose={() => choose({ kind: 'file', file: null, password: '' })}
        />
        {kind === 'file' && <KeyFile chosen={chosen} choose={choose} />}
        <Refusal error={refusal} />
        {kind !== 'none' && <p className={styles.about}>{t('proof.sign-says')}</p>}
      </div>
    </fieldset>
  )
}

/** The certificate of one's own key; `null` where there is none, or until it is known. */
function useOwnCertificate(): CertificateRow | null {
  const { client } = useHost()
  const { data } = useQuery({ queryKey: ['keys.own'], queryFn: () => client.call('keys.own', {}), staleTime: 0 })
  return data?.certificate ?? null
}

function NewKey() {
  const { t } = useProofWords()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const create = useChange(
    (client, signer: string) => client.call('keys.create', { name: signer }),
    (made) => {
      queries.setQueryData(['keys.own'], made)
      void queries.invalidateQueries({ queryKey: ['trust.list'] })
    },
  )
  const make = () => {
    if (name.trim() !== '' && !create.isPending) create.mutate(name.trim())
  }
  // The form around it exports.
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    make()
  }
  return (
    <>
      <TextInput
        size="xs"
        label={t('proof.own-name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={enter}
        maxLength={LONGEST_SIGNER}
        autoComplete="off"
      />
      <Button onClick={make} disabled={name.trim() === ''} loading={create.isPending}>
        {t('proof.own-make')}
      </Button>
      <p className={styles.about}>{t('proof.own-text')}</p>
    </>
  )
}

interface KeyFileProps {
  readonly chosen: SignChoice & { readonly kind: 'file' }
  readonly choose: (choice: SignChoice) => void
}

function KeyFile({ chosen, choose }: KeyFileProps) {
  const { t } = useProofWords()
  return (
    <div className={styles.key}>
      <div>
        <FileButton
          accept=".p12,.pfx,application/x-pkcs12"
          onChange={(file) => choose({ ...chosen, file })}
          inputProps={{ 'aria-label': t('proof.key-choose') }}
        >
          {(props) => <Button {...props}>{t('proof.key-choose')}</Button>}
        </FileButton>{' '}
        {chosen.file !== null && <FileName name={chosen.file.name} />}
      </div>
      <TextInput
        size="xs"
        type="password"
        label={t('proof.key-password')}
        value={chosen.password}
        onChange={(event) => choose({ ...chosen, password: event.currentTarget.value })}
        autoComplete="off"
      />
      <p className={styles.about}>{t('proof.key-memory')}</p>
    </div>
  )
}

function Refusal({ error }: { readonly error: unknown }) {
  const { t } = useProofWords()
  if (error === null) return null
  return (
    <div role="alert" className={styles.refusal}>
      <p>{failureMessage(error, t)}</p>
      <p>{failureAdvice(error, t)}</p>
    </div>
  )
}
