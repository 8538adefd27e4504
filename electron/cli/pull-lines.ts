import type { Terminal } from './terminal.ts'

/** What the servers count beside what came of it. */
export function controlWords(
  { declared, computed }: { readonly declared: number; readonly computed: number },
  { t, format }: Terminal,
): string {
  return t('command.result-control', {
    label: t('command.pull-control'),
    declared: format.count(declared),
    computed: format.count(computed),
  })
}
