import { EventEmitter } from 'node:events'
import type { CommandLine, Session, WebContents } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { guardNavigation, guardSession, isAllowedOutside, silenceChromium } from '../../../electron/shell/guards.ts'
import { pagePreferences } from '../../../electron/shell/preferences.ts'
import { FIRST_STATE, printWindowOptions, windowOptions } from '../../../electron/shell/window.ts'

const SAFE = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
}

describe('E2: secure defaults', () => {
  test.each([
    ['the window', windowOptions(FIRST_STATE, [], pagePreferences('/preload.cjs', true))],
    ['the hidden print window', printWindowOptions(pagePreferences('/preload.cjs', true))],
  ])('E2: %s is isolated and in the sandbox', (_name, options) => {
    expect(options.webPreferences).toMatchObject(SAFE)
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures')
    expect(options.webPreferences).not.toHaveProperty('disableBlinkFeatures')
  })

  test('E5: developer tools are off in production', () => {
    expect(pagePreferences('/preload.cjs', true).devTools).toBe(false)
    expect(pagePreferences('/preload.cjs', false).devTools).toBe(true)
  })
})

describe('E4: navigation', () => {
  const openExternal = vi.fn()
  const preventDefault = vi.fn()
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() })

  beforeEach(() => {
    vi.clearAllMocks()
    contents.removeAllListeners()
    guardNavigation(contents as unknown as WebContents, openExternal)
  })

  test.each([
    'file:///C:/Windows/System32/calc.exe',
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'http://fixmystreet.brussels/',
    'https://fixmystreet.brussels.evil.example/',
    'https://evil.example/#https://fixmystreet.brussels/',
    'https://user:word@fixmystreet.brussels/',
    'https://user@fixmystreet.brussels/',
    'https://fixmystreet.brussels:8443/',
    'mailto:a@be.brussels?attach=/etc/passwd',
    'mailto:a@be.brussels,b@be.brussels',
    'smb://be.brussels/share',
    'app://irisboard/other.html',
    'not an address',
  ])('E4: %s is neither visited nor opened outside', (url) => {
    contents.emit('will-navigate', { url, preventDefault })
    const answer = contents.setWindowOpenHandler.mock.calls[0]![0]({ url })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(answer).toEqual({ action: 'deny' })
    expect(openExternal).not.toHaveBeenCalled()
  })

  test.each(['https://fixmystreet.brussels/fr', 'https://www.paradigm.brussels/', 'mailto:info@paradigm.brussels'])(
    'E4: %s goes to the own browser, never into the window',
    (url) => {
      contents.emit('will-navigate', { url, preventDefault })
      const answer = contents.setWindowOpenHandler.mock.calls[0]![0]({ url })
      expect(preventDefault).toHaveBeenCalledOnce()
      expect(answer).toEqual({ action: 'deny' })
      expect(openExternal.mock.calls).toEqual([[url], [url]])
      expect(isAllowedOutside(url)).toBe(true)
    },
  )

  test.each(['will-frame-navigate', 'will-redirect', 'will-attach-webview'])('E4: %s is refused', (event) => {
    contents.emit(event, { url: 'https://be.brussels/', preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(openExternal).not.toHaveBeenCalled()
  })
})

describe('the session', () => {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    on: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  }
  const isCancelled = (url: string) => {
    const decide = vi.fn()
    session.webRequest.onBeforeRequest.mock.calls.at(-1)![0]({ url }, decide)
    return decide.mock.calls[0]![0].cancel
  }

  test.each(['media', 'clipboard-read', 'notifications', 'geolocation', 'openExternal', 'fullscreen', 'unknown'])(
    'E5: %s is denied when asked and when looked up',
    (permission) => {
      guardSession(session as unknown as Session, true)
      const decide = vi.fn()
      session.setPermissionRequestHandler.mock.calls.at(-1)![0](null, permission, decide)
      expect(decide.mock.calls).toEqual([[false]])
      expect(session.setPermissionCheckHandler.mock.calls.at(-1)![0](null, permission)).toBe(false)
      expect(session.setDevicePermissionHandler.mock.calls.at(-1)![0]({ deviceType: 'usb' })).toBe(false)
    },
  )

  test('a picture that a person copies reaches the clipboard, which no page reads', () => {
    guardSession(session as unknown as Session, true)
    const decide = vi.fn()
    session.setPermissionRequestHandler.mock.calls.at(-1)![0](null, 'clipboard-sanitized-write', decide)
    expect(decide.mock.calls).toEqual([[true]])
    expect(session.setPermissionCheckHandler.mock.calls.at(-1)![0](null, 'clipboard-sanitized-write')).toBe(true)
  })

  test.each([
    'http://127.0.0.1:8080/',
    'https://be.brussels/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://a/',
    '',
  ])('E9: a request for %s is cancelled', (url) => {
    guardSession(session as unknown as Session, true)
    expect(isCancelled(url)).toBe(true)
  })

  test('E4: no page downloads a file past the dialog of the program', () => {
    guardSession(session as unknown as Session, true)
    const [event, listener] = session.on.mock.calls.at(-1)!
    const preventDefault = vi.fn()
    listener({ preventDefault })
    expect(event).toBe('will-download')
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  test('E9: the program itself loads, the developer tools only outside production', () => {
    guardSession(session as unknown as Session, true)
    expect(isCancelled('app://irisboard/assets/main.js')).toBe(false)
    expect(isCancelled('data:image/png;base64,')).toBe(false)
    expect(isCancelled('devtools://devtools/bundled/x.js')).toBe(true)
    guardSession(session as unknown as Session, false)
    expect(isCancelled('devtools://devtools/bundled/x.js')).toBe(false)
    expect(isCancelled('https://be.brussels/')).toBe(true)
  })

  test('E9: no dictionary, no name and no component is looked for', () => {
    const appendSwitch = vi.fn()
    silenceChromium({ appendSwitch } as unknown as CommandLine)
    guardSession(session as unknown as Session, true)
    expect(appendSwitch.mock.calls.toSorted()).toEqual([
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['no-pings'],
    ])
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  })
})
