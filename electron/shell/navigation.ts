import type { WebContents } from 'electron'

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
