"use client"
import { createContext, type RefObject } from "react"

/** Where a form inside a dialog leaves word that it holds unsaved input; asked before the dialog closes. */
export const CloseGuardContext = createContext<RefObject<((leave: () => void) => void) | null> | null>(null)
