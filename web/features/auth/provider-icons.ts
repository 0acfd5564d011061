import { IconBrandGithub, IconBrandGoogle } from '@tabler/icons-react'

export const PROVIDER_ICONS = { google: IconBrandGoogle, github: IconBrandGithub }
