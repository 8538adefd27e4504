import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'

const COMMAND = 'npm run -s cli -- verify FILE.pdf'

const FILES = ['pdfdetach -saveall FILE.pdf', 'sha256sum manifest.json *.csv tables.json'] as const

/** Of poppler, as `pdfdetach` is. */
const SIGNATURES = 'pdfsig FILE.pdf'

/**
 * The first two lines find where the 64 digits begin and where the sealed bytes end; the others print the digits, what all
 * sealed bytes but them give, and how many bytes follow, which are those of a signature.
 */
const SEAL = [
  "at=$(( $(grep -abo '/Seal <' FILE.pdf | tail -1 | cut -d: -f1) + 7 ))",
  'end=$(( $(grep -abo \'%%EOF\' FILE.pdf | cut -d: -f1 | awk "\\$1 > $at" | head -1) + 5 ))',
  'tail -c +$((at + 1)) FILE.pdf | head -c 64; echo',
  '(head -c $at FILE.pdf; head -c $end FILE.pdf | tail -c +$((at + 65))) | sha256sum',
  'echo $(( $(wc -c < FILE.pdf) - end ))',
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
    block(t('proof.check-signature'), [SIGNATURES]),
    t('proof.check-anchor'),
    t('proof.check-limit'),
  ].join('\n\n')
}

function block(words: string, commands: readonly string[]): string {
  return [words, ...commands.map((command) => `    ${command}`)].join('\n')
}
