import { z } from 'zod'
import { PROSE_LANGUAGES } from '../domain/brand/portrait/portrait.ts'
import type { FaultReason } from '../faults.ts'
import { findingSchema } from './analysis.ts'
import { idSchema, lineSchema, textSchema, timestampSchema } from './common.ts'

export const TERM_KINDS = ['forbidden', 'preferred', 'capitalisation', 'claim'] as const
export const SPELLINGS = ['us', 'uk'] as const
export const OXFORD_COMMAS = ['always', 'never'] as const
export const HEADING_CASES = ['sentence', 'title'] as const
/** The bands that Flesch's and Fernández Huerta's scales share, by the lowest score in each. */
export const READING_LEVELS = ['very_easy', 'easy', 'fairly_easy', 'plain', 'fairly_hard', 'hard'] as const

export const proseLanguageSchema = z.enum(PROSE_LANGUAGES)

export const termRuleSchema = z
  .object({
    kind: z.enum(TERM_KINDS).default('forbidden'),
    term: lineSchema(80, 1).describe('What is looked for; of a capitalisation, how it is written right.'),
    replacement: lineSchema(80).default('').describe('What is to stand there instead; may be empty.'),
    note: lineSchema(200).default('').describe('Why, or the proof that a claim needs.'),
    language: proseLanguageSchema.nullable().default(null).describe('Null for both.'),
  })
  .refine(({ kind, replacement }) => kind !== 'preferred' || replacement !== '', {
    path: ['replacement'],
    message: 'nothing_preferred' satisfies FaultReason,
  })
  .refine(({ kind, term, replacement }) => kind === 'capitalisation' || term !== replacement, {
    path: ['replacement'],
    message: 'term_itself' satisfies FaultReason,
  })
export type TermRule = z.infer<typeof termRuleSchema>

export const styleGuideInput = z
  .object({
    terms: z.array(termRuleSchema).max(500).default([]),
    spelling: z.enum(SPELLINGS).nullable().default(null),
    oxfordComma: z.enum(OXFORD_COMMAS).nullable().default(null),
    headings: z.enum(HEADING_CASES).nullable().default(null),
    readingLevel: z.enum(READING_LEVELS).nullable().default(null).describe('The hardest that is accepted.'),
    claims: z.boolean().default(false).describe('Point to claims that stand without proof.'),
    inclusive: z.boolean().default(false).describe('Propose inclusive words.'),
  })
  .meta({ id: 'StyleGuideInput' })
export type StyleGuideInput = z.infer<typeof styleGuideInput>

export const styleGuideSchema = styleGuideInput
  .extend({
    version: z.int().describe('0 before the first change.'),
    updatedAt: timestampSchema.nullable(),
  })
  .meta({ id: 'StyleGuide' })
export type StyleGuide = z.infer<typeof styleGuideSchema>

export const STYLE_RULES = [
  'forbidden',
  'preferred',
  'capitalisation',
  'claim',
  'spelling',
  'oxford_comma',
  'heading_case',
  'reading_level',
  'inclusive',
  'avoided',
  'contraction',
  'exclamation',
  'emoji',
  'sentence_length',
  'address',
] as const
export type StyleRule = (typeof STYLE_RULES)[number]

/** What a rule says about one place of a text: a finding that can be named, so that it can be applied alone. */
export const proposalSchema = findingSchema
  .extend({
    id: z.string().describe('Names rule and place; stays while the text does.'),
    kind: z.enum(STYLE_RULES),
  })
  .meta({ id: 'StyleProposal' })
export type StyleProposal = z.infer<typeof proposalSchema>

export const checkStyleInput = z
  .object({
    text: textSchema(60_000, 1).describe('Markdown.'),
    title: lineSchema(300).optional().describe('Checked as a heading; its proposals have the part `title`.'),
    language: proseLanguageSchema.default('en'),
    brandVoiceId: idSchema.optional().describe('A voice whose habits count as well.'),
  })
  .meta({ id: 'CheckStyle' })
export type CheckStyleInput = z.infer<typeof checkStyleInput>

export const checkedStyleSchema = z
  .object({
    proposals: z.array(proposalSchema),
    styleGuideVersion: z.int(),
    brandVoiceVersion: z.int().nullable(),
  })
  .meta({ id: 'CheckedStyle' })
export type CheckedStyle = z.infer<typeof checkedStyleSchema>

export const applyStyleInput = checkStyleInput
  .extend({
    proposals: z.array(z.string().max(80)).max(2000).optional().describe('Ids of a check; all when absent.'),
  })
  .meta({ id: 'ApplyStyle' })
export type ApplyStyleInput = z.infer<typeof applyStyleInput>

export const appliedStyleSchema = checkedStyleSchema
  .extend({
    text: z.string(),
    title: z.string().optional().describe('When one was given.'),
    applied: z.int(),
  })
  .meta({ id: 'AppliedStyle', description: 'The text, and what is still to be said about it.' })
export type AppliedStyle = z.infer<typeof appliedStyleSchema>
