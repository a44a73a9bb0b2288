/** Where saved views and column choices are kept. Never anything about a person. */
export interface OperationsStorage {
  get(key: string): string | null
  set(key: string, value: string | null): void
}

/** `localStorage`, silent where the browser forbids it. */
export const browserStorage: OperationsStorage = {
  get(key) {
    try {
      return globalThis.localStorage?.getItem(`operations:${key}`) ?? null
    } catch {
      return null
    }
  },
  set(key, value) {
    try {
      if (value === null) globalThis.localStorage?.removeItem(`operations:${key}`)
      else globalThis.localStorage?.setItem(`operations:${key}`, value)
    } catch {
      // A full or forbidden store loses a column choice, nothing more.
    }
  },
}
