import type { Command } from 'commander'
import type { CommandSite } from './command-site.ts'

type TrustCommand = 'add' | 'list' | 'remove' | 'create'

/** The commands on the certificates that a person trusts, which belong to no data folder. */
export function addTrustCommands({ t, run }: CommandSite, program: Command): void {
  const trust = program.command('trust').description(t('command.trust')).exitOverride().helpCommand(false)
  const add = (name: TrustCommand): Command =>
    trust
      .command(name)
      .description(t(`command.trust-${name}`))
      .exitOverride()
  add('add')
    .argument('<file>', t('command.argument-certificate'))
    .action(run(async (terminal, file: string) => (await import('./commands/trust.ts')).addTrust(terminal, file)))
  add('list').action(run(async (terminal) => (await import('./commands/trust.ts')).listTrust(terminal)))
  add('remove')
    .argument('<fingerprint>', t('command.argument-fingerprint'))
    .action(
      run(async (terminal, fingerprint: string) =>
        (await import('./commands/trust.ts')).removeTrust(terminal, fingerprint),
      ),
    )
  add('create')
    .argument('<name>', t('command.argument-signer'))
    .action(run(async (terminal, name: string) => (await import('./commands/trust.ts')).createTrust(terminal, name)))
}
