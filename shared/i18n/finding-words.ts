import { type Finding, usualDifferences } from '../domain/figures/findings.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** A finding in a sentence with its figures. It never says why. */
export function findingWords(finding: Finding, t: Translator, format: Format): string {
  const count = format.count(finding.count)
  switch (finding.rule) {
    case 'swing': {
      const { month, difference } = finding.swing
      const { least, most } = usualDifferences(finding.swing)
      return t('findings.swing', {
        month: startOf(format.month(month)),
        count,
        difference: format.signed(difference),
        least: format.signed(least),
        most: format.signed(most),
      })
    }
    case 'extreme':
      return t(`findings.${finding.kind}`, {
        month: startOf(format.month(finding.month)),
        count,
        months: format.count(finding.months),
      })
    case 'overdue':
      return t('findings.overdue', { count })
  }
}

/** Names of months begin small, sentences do not. */
function startOf(month: string): string {
  return `${month.slice(0, 1).toUpperCase()}${month.slice(1)}`
}
