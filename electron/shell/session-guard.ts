import type { CommandLine, Session } from 'electron'

/** What a page may load; everything else is a network. */
const LOCAL_PROTOCOLS: readonly string[] = ['app:', 'data:', 'blob:']

/**
 * Refuses every permission, asked or looked up, every request that would leave the program, and every download: a page
 * saves through the dialog of the program alone.
 */
export function guardSession(session: Session, isProduction: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url, isProduction) }))
}

function isLocal(address: string, isProduction: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return LOCAL_PROTOCOLS.includes(protocol) || (protocol === 'devtools:' && !isProduction)
}

/** Chromium's own housekeeping must not look for a network either. To be called before the program is ready. */
export function silenceChromium(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
}
