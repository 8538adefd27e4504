import type { Translator } from './translator.ts'

/**
 * Whom a certificate names, by its common name and organisation: `CN=Cour des comptes\, Audit, O=Région` is "Cour des comptes,
 * Audit (Région)". The whole name where it has neither.
 */
export function signerWords(subject: string, t: Translator): string {
  const parts = partsOf(subject)
  const [name, organisation] = ['CN', 'O'].map((kind) => parts.find((part) => part.kind === kind)?.value)
  if (name === undefined || organisation === undefined) return name ?? organisation ?? subject
  return t('common.with-detail', { text: name, detail: organisation })
}

const PART = /([^=,+]+)=((?:\\.|[^\\,+])*)/gu
const ESCAPED = /\\(?:[0-9A-Fa-f]{2}|(.))/gu

/** The parts of a name as RFC 4514 writes it, those with a value; a control character in one stands as a space. */
function partsOf(subject: string) {
  return [...subject.matchAll(PART)]
    .map(([, kind = '', value = '']) => ({
      kind: kind.trim(),
      value: value.replace(ESCAPED, (_whole, plain?: string) => plain ?? ' ').trim(),
    }))
    .filter(({ value }) => value !== '')
}
