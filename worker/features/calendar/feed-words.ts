import type { PlanState } from '#core/contracts/calendar'
import type { ContentType } from '#core/contracts/content'

const STATES: Record<'en' | 'es', Record<PlanState, string>> = {
  en: {
    planned: 'Planned',
    in_review: 'In review',
    changes_requested: 'Changes requested',
    approved: 'Approved',
    scheduled: 'Scheduled',
    sent: 'Sent',
  },
  es: {
    planned: 'Previsto',
    in_review: 'En revisión',
    changes_requested: 'Cambios pedidos',
    approved: 'Aprobado',
    scheduled: 'Programado',
    sent: 'Enviado',
  },
}

const TYPES: Record<'en' | 'es', Record<ContentType, string>> = {
  en: {
    blog_post: 'Blog post',
    social_post: 'Social post',
    email: 'E-mail',
    ad: 'Ad',
    landing_page: 'Landing page',
    product_description: 'Product description',
    video_script: 'Video script',
    press_release: 'Press release',
    sms: 'SMS',
    push: 'Push notification',
  },
  es: {
    blog_post: 'Entrada de blog',
    social_post: 'Publicación social',
    email: 'Correo',
    ad: 'Anuncio',
    landing_page: 'Página de destino',
    product_description: 'Descripción de producto',
    video_script: 'Guion de vídeo',
    press_release: 'Nota de prensa',
    sms: 'SMS',
    push: 'Notificación push',
  },
}

const of = (locale: string): 'en' | 'es' => (locale === 'es' ? 'es' : 'en')

export const stateWords = (locale: string, state: PlanState): string => STATES[of(locale)][state]
export const typeWords = (locale: string, type: ContentType): string => TYPES[of(locale)][type]
