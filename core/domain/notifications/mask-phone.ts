/** `+34600123456` → `+34•••56`: enough to tell two numbers apart, too little to call them. */
export const maskPhone = (number: string): string =>
  number.length < 8 ? '•••' : `${number.slice(0, 3)}•••${number.slice(-2)}`
