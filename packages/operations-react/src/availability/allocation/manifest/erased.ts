"use client"
import { isErased } from "@voyant-travel/operations/availability/contract"
import { useCallback } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { manifestMessages } from "../messages/en/manifest.js"
import type { SlotTraveler } from "../types.js"

/** A person as they are read here: where a name was erased, the server keeps one word for every language. */
export function useReadable() {
  const t = useMessages(manifestMessages)
  const erased = t("manifest.erased")
  return useCallback(
    <Person extends Pick<SlotTraveler, "firstName" | "lastName">>(person: Person): Person =>
      isErased(person) ? { ...person, lastName: erased } : person,
    [erased],
  )
}
