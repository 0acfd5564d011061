import { Text, VisuallyHidden } from '@mantine/core'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedBlock, Comparison, Piece } from '#core/contracts/history'
import { proseClasses } from '#web/features/studio/index'
import classes from './history.module.css'

type People = Map<string, Comparison['people'][number]>
const tinted = (colour: string | undefined): CSSProperties & Record<string, string> =>
  colour ? { '--by': colour } : {}

/** The words with what came and went: underlined and struck out, in the colour of whoever did it. */
export function ComparedText({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('history')
  const { title, blocks, wordsInserted, wordsDeleted } = comparison
  const people: People = new Map(comparison.people.map((person) => [person.id, person]))
  const same = [title, ...blocks.map(({ pieces }) => pieces)].flat().every(({ change }) => change === 'same')
  return (
    <>
      <Text size="sm" role="status">
        {same
          ? t('compare.same')
          : t('compare.words', {
              inserted: t('compare.inserted', { count: wordsInserted }),
              deleted: t('compare.deleted', { count: wordsDeleted }),
            })}
      </Text>
      <ul className={classes.legend} aria-label={t('compare.people')}>
        {comparison.people.map(({ id, name, colour }) => (
          <li key={id} style={tinted(colour)}>
            {name}
          </li>
        ))}
      </ul>
      <div className={proseClasses.prose} data-compared>
        <h2 data-level="1" dir="auto">
          <Pieces pieces={title} people={people} />
        </h2>
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a comparison never move
          <Block key={index} block={block} people={people} />
        ))}
      </div>
    </>
  )
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

function Block({ block, people }: { block: ComparedBlock; people: People }) {
  const { type, attrs, within, change, pieces } = block
  const inner = <Pieces pieces={pieces} people={people} />
  const place = {
    dir: 'auto',
    'data-change': change,
    'data-item': within.includes('listItem') || undefined,
    style: { marginInlineStart: `${within.filter((node) => node !== 'listItem').length * 1.4}em` },
  }
  if (type === 'horizontalRule') return <hr {...place} />
  if (type === 'codeBlock')
    return (
      <pre {...place}>
        <code>{inner}</code>
      </pre>
    )
  if (type !== 'heading') return <p {...place}>{inner}</p>
  const level = Number(attrs.level ?? 1)
  const Heading = HEADINGS[level - 1] ?? 'h6'
  return (
    <Heading data-level={level} {...place}>
      {inner}
    </Heading>
  )
}

function Pieces({ pieces, people }: { pieces: readonly Piece[]; people: People }) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a comparison never move
    <Stretch key={index} piece={piece} by={piece.by === null ? undefined : people.get(piece.by)} />
  ))
}

const TAGS = { inserted: 'ins', deleted: 'del', formatted: 'span' } as const

function Stretch({ piece, by }: { piece: Piece; by: Comparison['people'][number] | undefined }) {
  const { t } = useTranslation('history')
  const text = piece.marks.reduce<ReactNode>(marked, piece.text)
  if (piece.change === 'same') return text
  const Tag = TAGS[piece.change]
  const said = by ? t(`change.${piece.change}By`, { name: by.name }) : t(`change.${piece.change}`)
  return (
    <Tag className={classes.piece} data-change={piece.change} style={tinted(by?.colour)} title={said}>
      <VisuallyHidden>{said} </VisuallyHidden>
      {text}
    </Tag>
  )
}

function marked(inner: ReactNode, { type }: Piece['marks'][number]): ReactNode {
  if (type === 'bold') return <strong>{inner}</strong>
  if (type === 'italic') return <em>{inner}</em>
  if (type === 'strike') return <s>{inner}</s>
  if (type === 'code') return <code>{inner}</code>
  return type === 'link' ? <u>{inner}</u> : inner
}
