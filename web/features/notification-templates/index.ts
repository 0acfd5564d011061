export { MessagePreview } from './message-preview.tsx'
export { TestButton } from './test-button.tsx'
export { TestPhoneForm } from './test-phone-form.tsx'
