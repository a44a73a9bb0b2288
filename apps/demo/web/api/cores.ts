import { createContext, useContext } from "react"
import type { Cores } from "./demo.js"

export const CoresContext = createContext<Cores | null>(null)

export function useCores(): Cores {
  const cores = useContext(CoresContext)
  if (!cores) throw new Error("Nobody is chosen.")
  return cores
}
