import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ChosenKey } from '../../shared/contract/methods/signing-methods.ts'
import { Dialog } from '../components/dialog.tsx'
import { useProofWords } from '../state/proof-words.ts'
import styles from './export-dialog.module.css'
import { isIncomplete, keyOfChoice, type SignChoice } from './sign-choice.ts'
import { SignField } from './sign-field.tsx'

interface SignDialogProps {
  /** What is printed. */
  readonly name: string
  readonly print: (key: ChosenKey | null) => void
  readonly close: () => void
}

/** Asks what one run is signed with; a password is forgotten with the dialog. */
export function SignDialog({ name, print, close }: SignDialogProps) {
  const { t } = useProofWords()
  const [sign, setSign] = useState<SignChoice>({ kind: 'own' })
  const begin = useMutation({
    mutationFn: () => keyOfChoice(sign),
    onSuccess: (key) => {
      print(key)
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isIncomplete(sign) && !begin.isPending) begin.mutate()
  }
  return (
    <Dialog title={t('proof.recipe-sign-named', { name })} close={close}>
      <form className={styles.signing} onSubmit={submit}>
        <SignField chosen={sign} refusal={begin.error} choose={setSign} />
        <Button
          type="submit"
          variant="filled"
          leftSection={<IconPrinter size={16} stroke={1.5} />}
          disabled={isIncomplete(sign)}
          loading={begin.isPending}
        >
          {t(sign.kind === 'none' ? 'proof.recipe-print' : 'proof.recipe-sign')}
        </Button>
      </form>
    </Dialog>
  )
}
