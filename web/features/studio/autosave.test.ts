import { describe, expect, it } from 'vitest'
import {
  type Autosave,
  type AutosaveEvent,
  advanceSave,
  hasUnsaved,
  startAutosave,
  unsavedEdits,
} from './autosave.ts'

const run = (...events: AutosaveEvent[]): Autosave => events.reduce(advanceSave, startAutosave(3))
const edited: AutosaveEvent = { type: 'edited' }
const sent: AutosaveEvent = { type: 'sent' }

describe('saving by itself', () => {
  it('goes from an edit over sending to saved, and stands on the new version', () => {
    expect(run(edited).phase).toBe('waiting')
    expect(run(edited, sent).phase).toBe('saving')
    expect(run(edited, sent, { type: 'stored', version: 4 })).toMatchObject({ phase: 'saved', version: 4 })
  })

  it('sends an edit made during a save after it', () => {
    const state = run(edited, sent, edited, { type: 'stored', version: 4 })
    expect(state).toMatchObject({ phase: 'waiting', version: 4 })
    expect(unsavedEdits(state)).toBe(1)
  })

  it('sends one save at a time', () => {
    const saving = run(edited, sent, edited)
    expect(advanceSave(saving, sent)).toBe(saving)
  })

  it('sends nothing when nothing was edited', () => {
    const state = startAutosave(3)
    expect(advanceSave(state, sent)).toBe(state)
  })

  it('keeps counting edits while offline and sends them all on retry', () => {
    const offline = run(edited, sent, edited, { type: 'failed', why: 'offline' })
    expect(unsavedEdits(offline)).toBe(2)
    const back = [{ type: 'retry' }, sent, { type: 'stored', version: 4 }] satisfies AutosaveEvent[]
    expect(unsavedEdits(back.reduce<Autosave>(advanceSave, offline))).toBe(0)
  })

  it('stays in conflict through further edits until a person decides', () => {
    const conflict = run(edited, sent, { type: 'failed', why: 'conflict' }, edited, { type: 'retry' })
    expect(conflict.phase).toBe('conflict')
    expect(unsavedEdits(conflict)).toBe(2)
  })

  it('sends mine over the version that won when that is the decision', () => {
    const conflict = run(edited, sent, { type: 'failed', why: 'conflict' })
    const mine = advanceSave(conflict, { type: 'adopted', version: 9, clean: false })
    expect(mine).toMatchObject({ phase: 'waiting', version: 9 })
    expect(advanceSave(mine, sent)).toMatchObject({ phase: 'saving', sending: 1 })
  })

  it('has nothing of its own once theirs is taken', () => {
    const theirs = run(
      edited,
      sent,
      { type: 'failed', why: 'conflict' },
      { type: 'adopted', version: 9, clean: true },
    )
    expect(theirs).toMatchObject({ phase: 'saved', version: 9 })
    expect(hasUnsaved(theirs)).toBe(false)
  })

  it('tries a refused edit again after the next edit', () => {
    expect(run(edited, sent, { type: 'failed', why: 'refused' }, edited).phase).toBe('waiting')
  })
})
