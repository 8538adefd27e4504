import { AppError } from '../../shared/contract/error.ts'
import type { ChosenKey } from '../../shared/contract/methods/signing-methods.ts'
import { base64Of } from '../components/base64.ts'

/** What a report is signed with, as it is chosen. */
export type SignChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'own' }
  | { readonly kind: 'file'; readonly file: File | null; readonly password: string }

/** True where a part of the choice is still to be given. */
export function isIncomplete(choice: SignChoice): boolean {
  return choice.kind === 'file' && choice.file === null
}

/** The key of a choice, its file as it is; `null` where nothing is signed. */
export async function keyOfChoice(choice: SignChoice): Promise<ChosenKey | null> {
  if (choice.kind !== 'file') return choice.kind === 'own' ? { kind: 'own' } : null
  const { file, password } = choice
  if (file === null) return null
  return { kind: 'file', name: file.name, content: await base64Of(file), password }
}

/** True for what a key is refused for, which is said beside its field. */
export function isOfKey(error: unknown): boolean {
  return error instanceof AppError && /^(?:own-)?key-/.test(error.code)
}
