import { browserNavigation } from "./browser-navigation.js"
import type { OperationsSettings } from "./context.js"
import { browserStorage } from "./storage.js"

const rtl = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"])

/** Writing direction of a language, by its main subtag (or its script). */
export function directionOf(locale: string): "ltr" | "rtl" {
  const [language = "", script] = locale.toLowerCase().split("-")
  return rtl.has(language) || script === "arab" || script === "hebr" ? "rtl" : "ltr"
}

export const defaultSettings = (): OperationsSettings => ({
  locale: "en",
  messages: {},
  numberingSystem: undefined,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  now: () => new Date(),
  can: () => true,
  neighbours: {},
  navigation: browserNavigation,
  href: () => undefined,
  components: {},
  screens: {},
  classNames: {},
  density: "comfortable",
  portalContainer: null,
  storage: browserStorage,
  live: true,
  onError: undefined,
  onUnauthorized: undefined,
  onEvent: undefined,
})
