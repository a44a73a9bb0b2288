"use client"
import { createContext, useContext, useSyncExternalStore } from "react"
import { useOperations } from "../context/context.js"
import { type ContactState, contactOf } from "../core/contact.js"
import { useText } from "./text.js"

/** True inside a screen that keeps what is done without a connection, and says so itself. */
export const WorksOfflineContext = createContext(false)

const reached: ContactState = { lost: false, heardAt: undefined }

/** Whether the server can be reached; on a screen that works without one it always can. */
export function useContact(): ContactState {
  const contact = contactOf(useOperations().operations)
  const state = useSyncExternalStore(contact.onState, contact.state, () => reached)
  return useContext(WorksOfflineContext) ? reached : state
}

/** Why nothing can be changed now, where the server cannot be reached. */
export function useNoWrites(): string | undefined {
  const t = useText()
  return useContact().lost ? t("ui.lostWrites") : undefined
}
