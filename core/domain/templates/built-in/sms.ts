import type { BuiltIn } from './shape.ts'

export const SMS: readonly BuiltIn[] = [
  {
    key: 'offer-sms',
    framework: 'direct',
    variables: ['offer', 'deadline?', 'code?', 'link?'],
    en: {
      name: 'Offer text',
      description: '160 characters: offer, terms, link, way out.',
      prompt:
        'Write one text message of at most 160 GSM-7 characters.\nSender’s name first, then “{{ offer }}”, the deadline, the link, and “Reply STOP to opt out.” No emoji, no capitals for emphasis.',
    },
    es: {
      name: 'SMS de oferta',
      description: '160 caracteres: oferta, condiciones, enlace y baja.',
      prompt:
        'Escribe un SMS de 160 caracteres GSM-7 como máximo.\nPrimero el remitente, después «{{ offer }}», la fecha límite, el enlace y cómo darse de baja con STOP. Sin emojis ni mayúsculas de énfasis.',
    },
  },
  {
    key: 'reminder-sms',
    framework: 'inverted_pyramid',
    variables: ['date', 'place?', 'link?'],
    en: {
      name: 'Reminder text',
      description: 'A date people have agreed to.',
      prompt:
        'Write a reminder of at most 160 GSM-7 characters.\nWhat and when come first. Say how to change or cancel. Nothing is sold here.',
    },
    es: {
      name: 'SMS de recordatorio',
      description: 'Una cita que la persona ya aceptó.',
      prompt:
        'Escribe un recordatorio de 160 caracteres GSM-7 como máximo.\nQué y cuándo van primero. Di cómo cambiar o cancelar. Aquí no se vende nada.',
    },
  },
  {
    key: 'launch-sms',
    framework: 'aida',
    variables: ['outcome', 'link?'],
    en: {
      name: 'News text',
      description: 'A launch for people who asked to hear of it.',
      prompt:
        'Write a text message of at most 160 GSM-7 characters about something new.\nName it, give one reason to look (“{{ outcome }}”), the link, and how to opt out.',
    },
    es: {
      name: 'SMS de novedad',
      description: 'Un lanzamiento para quien pidió enterarse.',
      prompt:
        'Escribe un SMS de 160 caracteres GSM-7 como máximo sobre una novedad.\nNómbrala, da una razón para mirar («{{ outcome }}»), el enlace y cómo darse de baja.',
    },
  },
  {
    key: 'winback-sms',
    framework: 'pas',
    variables: ['problem', 'offer', 'link?'],
    en: {
      name: 'Come-back text',
      description: 'A friendly word after a silence.',
      prompt:
        'Write a text message of at most 160 GSM-7 characters to somebody who has been away.\nTouch “{{ problem }}” in five words, then “{{ offer }}”. No reproach, no fake personal note. Way out at the end.',
    },
    es: {
      name: 'SMS de regreso',
      description: 'Unas palabras amables tras un silencio.',
      prompt:
        'Escribe un SMS de 160 caracteres GSM-7 como máximo a quien lleva tiempo sin aparecer.\nToca «{{ problem }}» en cinco palabras y después «{{ offer }}». Sin reproches ni falsa cercanía. Al final, cómo darse de baja.',
    },
  },
]
