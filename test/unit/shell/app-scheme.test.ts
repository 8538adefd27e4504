import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APP_SCHEME, createAppHandler } from '../../../electron/shell/app-scheme.ts'

let folder = ''
let ask: (address: string, method?: string) => Promise<Response>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'irisboard-page-'))
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(page, 'index.html'), '<meta name="csp-nonce" content="__NONCE__">')
  writeFileSync(join(page, 'assets', 'main.js'), 'void 0')
  writeFileSync(join(page, 'assets', 'main.js.gz'), 'packed')
  symlinkSync(join(folder, 'secret.txt'), join(page, 'link.txt'))
  symlinkSync(folder, join(page, 'up'))
  const handle = createAppHandler(page)
  ask = (address, method = 'GET') => handle(new Request(address, { method }))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('E1: only local content, by app://', () => {
  test('E1: the scheme is a secure standard one that does not go around the policy', () => {
    expect(APP_SCHEME.scheme).toBe('app')
    expect(APP_SCHEME.privileges).toMatchObject({ standard: true, secure: true })
    expect(APP_SCHEME.privileges?.bypassCSP ?? false).toBe(false)
    expect(APP_SCHEME.privileges?.allowServiceWorkers ?? false).toBe(false)
  })

  test.each(['app://irisboard/', 'app://irisboard/index.html'])('E1: %s is the page', async (address) => {
    const response = await ask(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  test('E1: a script is served as one', async () => {
    const response = await ask('app://irisboard/assets/main.js')
    expect(await response.text()).toBe('void 0')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    'app://irisboard/../secret.txt',
    'app://irisboard/../../etc/passwd',
    'app://irisboard/%2e%2e/secret.txt',
    'app://irisboard/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    'app://irisboard/..%5csecret.txt',
    'app://irisboard/..\\secret.txt',
    'app://irisboard//etc/passwd',
    'app://irisboard/link.txt',
    'app://irisboard/up/secret.txt',
    'app://irisboard/up/page/index.html',
    'app://irisboard/assets',
    'app://irisboard/assets/main.js.gz',
    'app://irisboard/index.html%00.js',
    'app://irisboard/constructor',
    'app://irisboard/__proto__',
    'app://elsewhere/index.html',
  ])('E1: %s is not found', async (address) => {
    const response = await ask(address)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  test('E1: nothing but GET is answered', async () => {
    expect((await ask('app://irisboard/', 'POST')).status).toBe(404)
  })
})

describe('E3: the policy of the page', () => {
  test('E3: it is the one that the checks name, with the nonce that the page holds', async () => {
    const response = await ask('app://irisboard/')
    const nonce = /content="([^"]+)"/.exec(await response.text())?.[1]
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    )
  })

  test('E3: no two answers have the same nonce', async () => {
    const texts = await Promise.all([1, 2, 3].map(async () => (await ask('app://irisboard/')).text()))
    expect(new Set(texts).size).toBe(3)
  })

  test('E3: every other answer has a policy too', async () => {
    for (const address of ['app://irisboard/assets/main.js', 'app://irisboard/none'])
      expect((await ask(address)).headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
