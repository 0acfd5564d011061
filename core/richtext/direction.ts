/** Which way a language is written: of those a content can be in, Arabic runs from the right. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^ar\b/.test(language) ? 'rtl' : 'ltr')
