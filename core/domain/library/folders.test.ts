import { describe, expect, it } from 'vitest'
import { asTree, checkPlace, MAX_FOLDERS, pathTo } from './folders.ts'

/** `a>b` is b in a. */
const folders = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [id = '', parentId = null] = pair.split('>').toReversed()
    return { id, parentId, name: id }
  })

describe('where a folder may lie', () => {
  const five = folders('a', 'a>b', 'b>c', 'c>d', 'd>e')

  it.each([
    ['a new one at the top', null, null],
    ['a new one inside another', null, 'd'],
    ['one moved to the top', 'c', null],
    ['one moved up', 'e', 'a'],
    ['one that stays', 'c', 'b'],
  ])('%s', (_what, id, parent) => expect(() => checkPlace(five, id, parent)).not.toThrow())

  it.each([
    ['none that exists', null, 'x', 'no such folder'],
    ['itself', 'c', 'c', 'in itself'],
    ['what lies in it', 'b', 'e', 'in itself'],
    ['too deep', null, 'e', '5 deep'],
  ])('not in %s', (_what, id, parent, words) => expect(() => checkPlace(five, id, parent)).toThrow(words))

  it('not where what lies in it gets too deep', () => {
    const two = [...folders('x', 'x>y'), ...five]
    expect(() => checkPlace(two, 'x', 'c')).not.toThrow()
    expect(() => checkPlace(two, 'x', 'd')).toThrow('5 deep')
  })

  it('not beyond the number a workspace can have', () => {
    const many = Array.from({ length: MAX_FOLDERS }, (_, at) => ({ id: `f${at}`, parentId: null }))
    expect(() => checkPlace(many, null, null)).toThrow('at most 500')
    expect(() => checkPlace(many, 'f1', 'f2')).not.toThrow()
  })
})

describe('folders as they are shown', () => {
  it('stand under their parent, by name, numbers as numbers', () => {
    const tree = asTree(folders('z', 'f10', 'f2', 'z>émile', 'z>etna', 'gone>lost'), 'en')
    expect(tree.map(({ folder, depth }) => `${depth}${folder.id}`)).toEqual([
      '0f2',
      '0f10',
      '0lost',
      '0z',
      '1émile',
      '1etna',
    ])
  })

  it('are found with those around them', () => {
    expect(pathTo(folders('a', 'a>b', 'b>c'), 'c')).toEqual(['c', 'b', 'a'])
    expect(pathTo(folders('a'), null)).toEqual([])
  })
})
