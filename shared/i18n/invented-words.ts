import type { Translator } from './translator.ts'

/** What amounts are called after: the name of their group, which says of invented ones that they are. */
export function amountsName(name: string, isInvented: boolean, t: Translator): string {
  return isInvented ? t('budgets.invented-amounts', { name }) : name
}
