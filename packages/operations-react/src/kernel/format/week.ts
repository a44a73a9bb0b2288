type Day = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** Countries whose week starts on Saturday or Sunday, for browsers that do not say. */
const saturday = new Set(["AE", "AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"])
const sunday = new Set([
  "BR",
  "CA",
  "CN",
  "CO",
  "HK",
  "ID",
  "IL",
  "IN",
  "JP",
  "KE",
  "KR",
  "MX",
  "PE",
  "PH",
  "SA",
  "SG",
  "TH",
  "TW",
  "US",
  "ZA",
])

/** First day of the week where the language is spoken: 0 is Sunday. */
export function weekStart(locale: string): Day {
  const full = new Intl.Locale(locale).maximize()
  const info = full as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } }
  const first = info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay
  if (first !== undefined) return (first % 7) as Day
  const region = full.region ?? ""
  return saturday.has(region) ? 6 : sunday.has(region) ? 0 : 1
}
