import { Avatar } from '@mantine/core'

/** Ground and text of an avatar; AA in both schemes, since the ground does not change. */
const HUES = ['#5a4fcf', '#1f6f78', '#8a5a00', '#9c3d54', '#3a6b35', '#5d5b8d', '#86502f', '#2f639f']

const hueOf = (id: string) => {
  let hash = 0
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return HUES[hash % HUES.length]
}
const initialsOf = (name: string) => {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const second = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + second).toLocaleUpperCase()
}

/** A person by initials; the same person always has the same colour. Name it beside, or pass `named`. */
export function PersonAvatar({
  id,
  name,
  size = 24,
  named = false,
}: {
  id: string
  name: string
  size?: number
  named?: boolean
}) {
  return (
    <Avatar
      size={size}
      radius={size}
      title={named ? name : undefined}
      role={named ? 'img' : undefined}
      aria-label={named ? name : undefined}
      aria-hidden={!named}
      styles={{
        placeholder: {
          background: hueOf(id),
          color: '#fff',
          border: 0,
          fontSize: Math.round(size * 0.42),
          fontWeight: 600,
        },
      }}
    >
      {initialsOf(name)}
    </Avatar>
  )
}
