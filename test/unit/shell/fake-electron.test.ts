import type { EventEmitter } from 'node:events'
import { expect, expectTypeOf, test } from 'vitest'
import { createFakeElectron, type FakeChild } from './fake-electron.ts'

type Fake = ReturnType<typeof createFakeElectron>['module']
type FakeWindow = InstanceType<Fake['BrowserWindow']>

/** What the fake has and Electron has not, or has of another kind: a name by name list, `never` when there is none. */
type Drift<FakePart, RealPart> = {
  [Name in Exclude<keyof FakePart, keyof EventEmitter>]: Name extends keyof RealPart
    ? Differs<FakePart[Name], RealPart[Name]> extends true
      ? Name
      : never
    : Name
}[Exclude<keyof FakePart, keyof EventEmitter>]

/** What a function of the fake gives must be what Electron's does; a value, one of Electron's own kind. */
type Differs<FakeValue, RealValue> = FakeValue extends (...args: never[]) => infer FakeResult
  ? RealValue extends (...args: never[]) => infer RealResult
    ? FakeResult extends RealResult
      ? false
      : DiffersInPart<Element<FakeResult>, Element<RealResult>>
    : true
  : FakeValue extends object
    ? RealValue extends object
      ? [Drift<FakeValue, RealValue>] extends [never]
        ? false
        : true
      : true
    : FakeValue extends RealValue
      ? false
      : true

type Element<Value> = Value extends readonly (infer Each)[] ? Each : Value

/** What a function gives may be a part of what Electron's does. */
type DiffersInPart<FakeValue, RealValue> = FakeValue extends object
  ? [Drift<FakeValue, RealValue>] extends [never]
    ? false
    : true
  : true

/** What only the fake has, to be looked at by tests. */
type ForTests = 'options' | 'loaded' | 'isFull'

test('the stand-in for Electron has nothing that its own declarations have not', () => {
  expectTypeOf<Drift<Fake['app'], Electron.App>>().toEqualTypeOf<never>()
  expectTypeOf<Drift<Fake['dialog'], Electron.Dialog>>().toEqualTypeOf<never>()
  expectTypeOf<Drift<Fake['ipcMain'], Electron.IpcMain>>().toEqualTypeOf<never>()
  expectTypeOf<Drift<Fake['protocol'], Electron.Protocol>>().toEqualTypeOf<never>()
  expectTypeOf<Drift<Fake['screen'], Electron.Screen>>().toEqualTypeOf<never>()
  expectTypeOf<Drift<Fake['session']['defaultSession'], Electron.Session>>().toEqualTypeOf<never>()
  expectTypeOf<Drift<Fake['shell'], Electron.Shell>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<keyof Fake['utilityProcess'], keyof typeof Electron.UtilityProcess>>().toEqualTypeOf<never>()
  expectTypeOf<Drift<Omit<FakeChild, 'args'>, Electron.UtilityProcess>>().toEqualTypeOf<never>()
  expectTypeOf<Drift<Omit<FakeWindow, ForTests>, Electron.BrowserWindow>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<keyof Fake['Menu'], keyof typeof Electron.Main.Menu>>().toEqualTypeOf<never>()
})

test('it has one handler for a channel and a scheme, as Electron does', () => {
  const { ipcMain, protocol } = createFakeElectron().module
  const answer = async () => ''
  ipcMain.handle('a', answer)
  protocol.handle('app', answer)
  expect(() => ipcMain.handle('a', answer)).toThrow()
  expect(() => protocol.handle('app', answer)).toThrow()
})
