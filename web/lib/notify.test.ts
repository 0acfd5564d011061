import { afterEach, expect, test, vi } from 'vitest'
import { notify, toastStore } from './notify.ts'

afterEach(() => {
  for (const { id } of toastStore.read()) notify.dismiss(id)
})

test('shows the latest three messages', () => {
  for (const word of ['one', 'two', 'three', 'four']) notify.done(word)
  expect(toastStore.read().map(({ message }) => message)).toEqual(['two', 'three', 'four'])
})

test('has one message about one thing: the latest', () => {
  notify.done('Another.', 'b')
  notify.undo('Moved to Monday.', vi.fn(), 'a')
  notify.done('No matter what.')
  notify.undo('Moved to Friday.', vi.fn(), 'a')
  expect(toastStore.read().map(({ message }) => message)).toEqual([
    'Another.',
    'No matter what.',
    'Moved to Friday.',
  ])
})

test('keeps what takes an action back beside its message', () => {
  const back = vi.fn()
  notify.undo('Moved to the trash.', back)
  const [toast] = toastStore.read()
  toast?.undo?.()
  expect(back).toHaveBeenCalledOnce()
})

test('tells whoever listens, until they stop', () => {
  const listener = vi.fn()
  const stop = toastStore.subscribe(listener)
  notify.failed('No.')
  stop()
  notify.done('Yes.')
  expect(listener).toHaveBeenCalledTimes(1)
})

test('tells the same failure once', () => {
  notify.failed('No answer came.')
  notify.failed('Too large.')
  notify.failed('No answer came.')
  expect(toastStore.read().map(({ message }) => message)).toEqual(['Too large.', 'No answer came.'])
})
