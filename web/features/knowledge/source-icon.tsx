import {
  IconAlignLeft,
  IconFileText,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconWorld,
} from '@tabler/icons-react'
import type { KnowledgeSource } from '#core/contracts/knowledge'

/** What a source came as; its words stand beside it, so the icon says nothing to a screen reader. */
export function SourceIcon({ source }: { source: Pick<KnowledgeSource, 'kind' | 'mediaType'> }) {
  const Icon =
    source.kind === 'text'
      ? IconAlignLeft
      : source.kind === 'address'
        ? IconWorld
        : source.mediaType === 'application/pdf'
          ? IconFileTypePdf
          : source.mediaType.includes('wordprocessing')
            ? IconFileTypeDocx
            : IconFileText
  return <Icon size={20} stroke={1.5} aria-hidden />
}
