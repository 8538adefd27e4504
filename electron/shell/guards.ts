import type { CommandLine, Session, WebContents } from 'electron'

/** The sites whose pages may be opened in the user's own browser: those of the sources and of the licence. */
const OUTSIDE_HOSTS: readonly string[] = [
  'be.brussels',
  'paradigm.brussels',
  'fixmystreet.brussels',
  'irisbox.irisnet.be',
  'datastore.brussels',
  'bisa.brussels',
  'interoperable-europe.ec.europa.eu',
]

/** True for an https page of an allowed site, on its ordinary port and without credentials, or a bare mail address. */
export function isAllowedOutside(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  switch (url.protocol) {
    case 'https:':
      return OUTSIDE_HOSTS.includes(url.host.replace(/^www\./, '')) && url.username === '' && url.password === ''
    case 'mailto:':
      return /^mailto:[^\s?&,;]{1,254}$/.test(address)
    default:
      return false
  }
}

/** Keeps a page where it is: no navigation, no second window, no embedded page; known sites go to the browser. */
export function guardNavigation(contents: WebContents, openExternal: (address: string) => void): void {
  const openOutside = (address: string) => {
    if (isAllowedOutside(address)) openExternal(address)
  }
  contents.on('will-navigate', (details) => {
    details.preventDefault()
    openOutside(details.url)
  })
  contents.on('will-frame-navigate', (details) => details.preventDefault())
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** What a page may load; everything else is a network. */
const LOCAL_PROTOCOLS: readonly string[] = ['app:', 'data:', 'blob:']

/** Of all that asks for a permission a page may only put what a person copies on the clipboard: a chart as a picture. */
const COPYING = 'clipboard-sanitized-write'

/**
 * Refuses every other permission, asked or looked up, every request that would leave the program, and every download: a page
 * saves through the dialog of the program alone.
 */
export function guardSession(session: Session, isProduction: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === COPYING))
  session.setPermissionCheckHandler((_contents, permission) => permission === COPYING)
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
