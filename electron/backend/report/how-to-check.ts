import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'

const COMMAND = 'npm run -s cli -- verify FILE.pdf'

const FILES = ['pdfdetach -saveall FILE.pdf', 'sha256sum manifest.json *.csv tables.json'] as const

/** The first line finds where the 64 digits begin; the others print them, and what all bytes but them give. */
const SEAL = [
  "at=$(( $(grep -abo '/Seal <' FILE.pdf | tail -1 | cut -d: -f1) + 7 ))",
  'tail -c +$((at + 1)) FILE.pdf | head -c 64; echo',
  '(head -c $at FILE.pdf; tail -c +$((at + 65)) FILE.pdf) | sha256sum',
] as const

/** What is attached to a report for whoever wants to check it: in its language, and in English. */
export function howToCheck(language: Language): string {
  const languages = new Set<Language>([language, 'en'])
  return `${[...languages].map(wordsIn).join('\n\n')}\n`
}

function wordsIn(language: Language): string {
  const t = createTranslator(language)
  return [
    t('proof.check-title'),
    block(t('proof.check-with'), [COMMAND]),
    block(t('proof.check-without'), FILES),
    t('proof.check-compare'),
    block(t('proof.check-seal', { end: '%%EOF' }), SEAL),
    t('proof.check-anchor'),
    t('proof.check-limit'),
  ].join('\n\n')
}

function block(words: string, commands: readonly string[]): string {
  return [words, ...commands.map((command) => `    ${command}`)].join('\n')
}
