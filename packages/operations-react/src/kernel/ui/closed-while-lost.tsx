"use client"
import { type ReactNode, useSyncExternalStore } from "react"
import { useOperations } from "../context/context.js"
import { type ContactState, contactOf } from "../core/contact.js"
import { NoWritesContext } from "./no-writes.js"
import { useText } from "./text.js"

const reached: ContactState = { lost: false, heardAt: undefined }

/** Whether the server can be reached. */
export function useContact(): ContactState {
  const contact = contactOf(useOperations().operations)
  return useSyncExternalStore(contact.onState, contact.state, () => reached)
}

/** Closes what is inside to changes while the server cannot be reached. */
export function ClosedWhileLost({ children }: { children: ReactNode }) {
  const t = useText()
  const { lost } = useContact()
  return <NoWritesContext.Provider value={lost ? t("ui.lostWrites") : undefined}>{children}</NoWritesContext.Provider>
}
