import { expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { signerWords } from '../../../shared/i18n/signer-words.ts'

test.each([
  ['CN=Service des chiffres', 'Service des chiffres'],
  ['CN=Cour des comptes\\, Ève Dupont', 'Cour des comptes, Ève Dupont'],
  ['C=BE, O=Région \\+ communes, CN=Ann \\"A\\"', 'Ann "A" (Région + communes)'],
  ['serialNumber=1 + CN=Ann, O=Région', 'Ann (Région)'],
  ['O=Région', 'Région'],
  ['CN=, O=Région', 'Région'],
  ['CN=Ann\\0ABob', 'Ann Bob'],
  // What stands within a value names nobody.
  ['O=Somebody\\, CN=Cour des comptes', 'Somebody, CN=Cour des comptes'],
  ['emailAddress=a@b.example', 'emailAddress=a@b.example'],
  ['', ''],
])('%s is said as %s', (subject, words) => expect(signerWords(subject, createTranslator('fr'))).toBe(words))
