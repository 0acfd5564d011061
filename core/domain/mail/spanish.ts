import { type MailCatalogue, utc } from './kinds.ts'

const hello = (name: string) => `Hola, ${name}:`
const NOT_YOU = 'Si no has sido tú, cambia la contraseña ahora mismo y cierra tus demás sesiones.'

export const spanish: MailCatalogue = {
  verify_email: ({ name, url }) => ({
    subject: 'Confirma tu dirección de correo',
    title: 'A un paso de tu espacio de trabajo',
    greeting: hello(name),
    lines: ['Confirma que esta dirección es tuya y tu cuenta quedará lista.'],
    action: { label: 'Confirmar mi dirección', url },
    note: 'Si no has creado ninguna cuenta, ignora este correo: sin el enlace no ocurre nada.',
  }),
  reset_password: ({ name, url }) => ({
    subject: 'Elige una contraseña nueva',
    title: 'Elige una contraseña nueva',
    greeting: hello(name),
    lines: [
      'Alguien, esperamos que tú, ha pedido restablecer tu contraseña.',
      'El enlace sirve una sola vez y durante una hora.',
    ],
    action: { label: 'Elegir una contraseña nueva', url },
    note: 'Si no lo has pedido tú, ignora este correo: tu contraseña no cambia.',
  }),
  password_changed: ({ name }) => ({
    subject: 'Tu contraseña ha cambiado',
    title: 'Tu contraseña ha cambiado',
    greeting: hello(name),
    lines: ['La contraseña de tu cuenta acaba de cambiar.'],
    note: NOT_YOU,
  }),
  two_factor_enabled: ({ name }) => ({
    subject: 'El acceso en dos pasos está activado',
    title: 'El acceso en dos pasos está activado',
    greeting: hello(name),
    lines: [
      'A partir de ahora, al entrar se pedirá un código de tu aplicación.',
      'Guarda los códigos de recuperación donde puedas encontrarlos sin el teléfono.',
    ],
    note: NOT_YOU,
  }),
  two_factor_disabled: ({ name }) => ({
    subject: 'El acceso en dos pasos está desactivado',
    title: 'El acceso en dos pasos está desactivado',
    greeting: hello(name),
    lines: [
      'Tu contraseña vuelve a bastar para entrar. Puedes activar el acceso en dos pasos cuando quieras.',
    ],
    note: NOT_YOU,
  }),
  new_sign_in: ({ name, at, agent }) => ({
    subject: 'Nuevo acceso a tu cuenta',
    title: 'Nuevo acceso a tu cuenta',
    greeting: hello(name),
    lines: [
      'Se ha entrado en tu cuenta desde un dispositivo que no conocíamos.',
      `Cuándo: ${utc('es', at)}`,
      `Con: ${agent}`,
    ],
    note: NOT_YOU,
  }),
  existing_account: ({ name, url }) => ({
    subject: 'Ya tienes una cuenta',
    title: 'Ya tienes una cuenta',
    greeting: hello(name),
    lines: [
      'Alguien ha intentado crear una cuenta con esta dirección, y ya existe una.',
      'Si has sido tú, entra, o elige una contraseña nueva si has perdido la anterior.',
    ],
    action: { label: 'Entrar', url },
    note: 'Si no has sido tú, no hay nada que hacer: nadie ha sabido nada de tu cuenta.',
  }),
  email_change: ({ name, url }) => ({
    subject: 'Confirma tu nueva dirección de correo',
    title: 'Confirma tu nueva dirección de correo',
    greeting: hello(name),
    lines: ['Has pedido entrar con esta dirección a partir de ahora. Confírmala para hacer el cambio.'],
    action: { label: 'Confirmar el cambio', url },
    note: 'Si no lo has pedido tú, ignora este correo: tu dirección no cambia.',
  }),
  invitation: ({ inviterName, workspaceName, roleName, url, expiresAt }) => ({
    subject: `${inviterName} te invita a ${workspaceName}`,
    title: `Únete a ${workspaceName}`,
    greeting: 'Hola:',
    lines: [
      `${inviterName} te invita a trabajar en ${workspaceName} con el rol de ${roleName}.`,
      `La invitación está abierta hasta el ${utc('es', expiresAt)}.`,
    ],
    action: { label: 'Ver la invitación', url },
    note: 'Si no conoces a quien la envía, ignora este correo: nada ocurre si no la aceptas.',
  }),
  test_mail: ({ name, workspaceName }) => ({
    subject: 'El correo de tu espacio de trabajo llega',
    title: 'El correo llega',
    greeting: hello(name),
    lines: [`Este es el correo de prueba que has pedido en ${workspaceName}. El envío funciona.`],
    note: 'Lo ha pedido una persona que administra el espacio de trabajo. No hay nada que hacer.',
  }),
}
