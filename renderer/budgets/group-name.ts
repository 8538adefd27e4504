import type { MoneyGrouping } from '../../shared/domain/money/money-grouping.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Words } from '../state/words.tsx'

/** What a group of lines is called. */
export function groupName(
  key: string | null,
  by: MoneyGrouping,
  nameOf: (programme: string) => string,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  if (key === null) return t('budgets.undated-year')
  switch (by) {
    case 'programme':
      return nameOf(key)
    case 'institution':
      return key
    case 'municipality':
      return labelOf('municipality', key, t, format)
    case 'year': {
      const [from = '', to = ''] = key.split('/')
      return key.includes('/') ? spanWords(from === '' ? null : from, to === '' ? null : to, t, format) : key
    }
  }
}
