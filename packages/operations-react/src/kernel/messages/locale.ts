import { pseudoLocale } from "./pseudo.js"

/** The locale with its digits, as `Intl` wants it. */
export const intlLocale = ({ locale, numberingSystem }: { locale: string; numberingSystem: string | undefined }) => {
  const base = locale === pseudoLocale ? "en" : locale
  return numberingSystem ? `${base}-u-nu-${numberingSystem}` : base
}
