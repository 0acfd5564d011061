import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A number in E.164, such as `+34600100200`; null when it cannot be dialled. `country` is where it is read as at home. */
export function phoneOf(text: string, country?: string): string | null {
  const home: CountryCode | undefined = country && isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(text, home)
  return number?.isPossible() ? number.number : null
}
