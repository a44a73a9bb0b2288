"use client"
import { useIsFetching } from "@tanstack/react-query"
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react"
import { useToast } from "./root-context.js"
import { useText } from "./text.js"

interface SheetDesk {
  /** The sheet that is wanted and not printed yet. */
  asked: string | undefined
  ask: (sheet: string | undefined) => void
}

const Desk = createContext<SheetDesk>({ asked: undefined, ask: () => undefined })

/** Around a page whose sheets are drawn in several tabs: one part asks for a sheet, the tab that draws it prints it. */
export function SheetDeskProvider({ children }: { children: ReactNode }) {
  const [asked, ask] = useState<string>()
  const desk = useMemo(() => ({ asked, ask }), [asked])
  return <Desk.Provider value={desk}>{children}</Desk.Provider>
}

/** Asks for a sheet; `undefined` takes it back. */
export const useAskForSheet = () => useContext(Desk).ask

/**
 * Prints the sheet that was asked for, once all that it shows has been drawn. `anything` says whether there is something to print;
 * `undefined` as long as nobody knows.
 */
export function useAskedSheet(sheets: Readonly<Record<string, () => void>>, anything: boolean | undefined): void {
  const t = useText()
  const toast = useToast()
  const { asked, ask } = useContext(Desk)
  const loading = useIsFetching({ predicate: ({ state }) => asked !== undefined && state.status === "pending" }) > 0
  const ready = asked !== undefined && asked in sheets && anything !== undefined && !(anything && loading)
  const settle = useRef<() => void>(undefined)
  settle.current = () => {
    const print = asked === undefined ? undefined : sheets[asked]
    ask(undefined)
    if (anything) print?.()
    else toast({ tone: "info", text: t("ui.sheetEmpty") })
  }
  useEffect(() => {
    if (!ready) return undefined
    // a moment later: what has just been drawn may ask for more (names of places), and an effect cannot draw at once
    const timer = setTimeout(() => settle.current?.(), 50)
    return () => clearTimeout(timer)
  }, [ready])
}
