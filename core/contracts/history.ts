import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import { idSchema, lineSchema, timestampSchema } from './common.ts'

export const MAX_VERSION_NAME = 120

const personSchema = z.object({ id: z.string(), name: z.string() })

/** Why a version was kept: at the first opening, by hand, at rest, at an approval, or before a large change. */
export const VERSION_KINDS = ['start', 'named', 'idle', 'approval', 'restore', 'ai', 'import'] as const
export const versionKindSchema = z.enum(VERSION_KINDS)
export type VersionKind = z.infer<typeof versionKindSchema>

export const versionSchema = z
  .object({
    id: idSchema,
    at: timestampSchema,
    kind: versionKindSchema,
    name: z.string().nullable(),
    title: z.string().describe('The title of the content then.'),
    by: personSchema.nullable().describe('Who asked for it; null when it was kept by itself.'),
    authors: z.array(personSchema).describe('Who wrote since the version before.'),
  })
  .meta({ id: 'Version' })
export type Version = z.infer<typeof versionSchema>

export const versionListSchema = z
  .object({
    items: z.array(versionSchema).describe('Newest first.'),
    unsaved: z.array(personSchema).describe('Who has written since the newest version.'),
  })
  .meta({ id: 'VersionList' })
export type VersionList = z.infer<typeof versionListSchema>

const nameSchema = lineSchema(MAX_VERSION_NAME, 1)

export const createVersionInput = z
  .object({
    name: nameSchema.optional(),
    kind: z.enum(['named', 'ai', 'import']).default('named').describe('What it is kept before, if anything.'),
  })
  .refine(({ kind, name }) => kind !== 'named' || name !== undefined, {
    path: ['name'],
    message: 'nameless_version' satisfies FaultReason,
  })
  .meta({ id: 'CreateVersion' })
export type CreateVersionInput = z.infer<typeof createVersionInput>

export const renameVersionInput = z
  .object({ name: nameSchema.nullable().describe('Null takes the name away.') })
  .meta({ id: 'RenameVersion' })

export const versionParams = z.object({ contentId: idSchema, versionId: idSchema })
export const compareQuery = z.object({
  with: idSchema.optional().describe('The later version to compare with; without it, the text as it is now.'),
})

const markSchema = z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })
export const CHANGES = ['same', 'inserted', 'deleted', 'formatted'] as const

/** A stretch of text that changed in one way, in one format, by one person. */
export const pieceSchema = z
  .object({
    text: z.string(),
    change: z.enum(CHANGES),
    marks: z.array(markSchema),
    by: z.string().nullable().describe('The person’s id; null when it cannot be told.'),
  })
  .meta({ id: 'ComparedText' })
export type Piece = z.infer<typeof pieceSchema>

export const comparedBlockSchema = z
  .object({
    type: z.string().describe('The node that holds the text: `paragraph`, `heading` …'),
    attrs: z.record(z.string(), z.unknown()),
    within: z.array(z.string()).describe('The nodes around it, outermost first.'),
    change: z.enum(['same', 'inserted', 'deleted', 'changed']),
    pieces: z.array(pieceSchema),
  })
  .meta({ id: 'ComparedBlock' })
export type ComparedBlock = z.infer<typeof comparedBlockSchema>

export const comparisonSchema = z
  .object({
    from: versionSchema,
    to: versionSchema.nullable().describe('Null is the text as it is now.'),
    title: z.array(pieceSchema),
    blocks: z.array(comparedBlockSchema),
    people: z.array(personSchema.extend({ colour: z.string() })).describe('Everybody the pieces name.'),
    wordsInserted: z.int(),
    wordsDeleted: z.int(),
  })
  .meta({ id: 'VersionComparison' })
export type Comparison = z.infer<typeof comparisonSchema>

export const restoredSchema = z
  .object({
    restored: versionSchema,
    undo: idSchema.describe('The version kept before the change: restore it to take the change back.'),
  })
  .meta({ id: 'RestoredVersion' })
export type Restored = z.infer<typeof restoredSchema>

/** What the open pages of a document hear when its list of versions changes. */
export const historyMessages = [z.object({ type: z.literal('collaboration:versions_changed') })] as const
