import { ColorInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MailBrand } from '#core/contracts/notification-templates'
import classes from './notification-templates.module.css'

/** Colours that carry white or black words well. */
const SWATCHES = ['#5b45d6', '#1b5faa', '#0b6b74', '#1c6b3a', '#a15c00', '#b3261e', '#6f4e37', '#1f1e1c']

interface MailBrandFieldsProps {
  brand: MailBrand
  fault: (path: string) => string | undefined
  readOnly: boolean
  onChange: (brand: MailBrand) => void
}

export function MailBrandFields({ brand, fault, readOnly, onChange }: MailBrandFieldsProps) {
  const { t } = useTranslation('notification-templates')
  const { logoUrl, accent, address } = brand
  return (
    <div className={classes.form}>
      <p className={classes.dim}>{t('brand.lead')}</p>
      <TextInput
        type="url"
        label={t('brand.logo')}
        description={t('brand.logoHint')}
        value={logoUrl ?? ''}
        maxLength={500}
        readOnly={readOnly}
        error={
          fault('logoUrl') ?? (logoUrl && !/^https:\/\/\S+$/.test(logoUrl) ? t('brand.https') : undefined)
        }
        onChange={({ currentTarget }) => onChange({ ...brand, logoUrl: currentTarget.value.trim() || null })}
      />
      <ColorInput
        label={t('brand.accent')}
        description={t('brand.accentHint')}
        value={accent}
        format="hex"
        withEyeDropper={false}
        swatches={SWATCHES}
        swatchesPerRow={8}
        readOnly={readOnly}
        error={fault('accent')}
        onChange={(value) => onChange({ ...brand, accent: value })}
      />
      <Textarea
        label={t('brand.address')}
        description={t('brand.addressHint')}
        value={address}
        maxLength={300}
        autosize
        minRows={2}
        readOnly={readOnly}
        error={fault('address')}
        onChange={({ currentTarget }) =>
          onChange({ ...brand, address: currentTarget.value.replaceAll('\n', ' ') })
        }
      />
    </div>
  )
}
