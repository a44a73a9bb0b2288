import { useSyncExternalStore } from "react"

/** What one window remembers: who sits in front of it, and how it looks. Two windows can be two people. */
export interface Session {
  person: string | null
  /** Chosen by hand; absent = the person's own. */
  language: Language | null
  theme: "system" | "light" | "dark"
  density: "comfortable" | "compact"
  /** What draws the map beside the directory of places. */
  map: "plot" | "maplibre"
}

export const languages = { en: "English", ro: "Română", de: "Deutsch", es: "Español", ar: "العربية" } as const
export type Language = keyof typeof languages

const keys = { person: "demo.person", language: "demo.language", theme: "demo.theme", density: "demo.density", map: "demo.map" } as const
const listeners = new Set<() => void>()

const read = (): Session => ({
  person: sessionStorage.getItem(keys.person),
  language: sessionStorage.getItem(keys.language) as Language | null,
  theme: (sessionStorage.getItem(keys.theme) as Session["theme"] | null) ?? "system",
  density: (sessionStorage.getItem(keys.density) as Session["density"] | null) ?? "comfortable",
  map: (sessionStorage.getItem(keys.map) as Session["map"] | null) ?? "plot",
})

let current = read()

export const session = () => current

export function changeSession(change: Partial<Session>): void {
  for (const [name, value] of Object.entries(change) as [keyof Session, string | null][]) {
    if (value === null) sessionStorage.removeItem(keys[name])
    else sessionStorage.setItem(keys[name], value)
  }
  current = read()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSession = (): Session => useSyncExternalStore(subscribe, session)
