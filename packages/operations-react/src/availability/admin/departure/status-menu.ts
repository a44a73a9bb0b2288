"use client"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import type { MenuItem } from "../../../kernel/ui/index.js"
import type { Slot } from "../../types.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import type { DepartureDetailState } from "./state.js"

/** The status as a word, and the commands that fit it. */
export function useStatusMenu(
  { commands }: Pick<DepartureDetailState, "commands">,
  slot: Slot,
): { word: string; items: readonly MenuItem[] } {
  const t = useMessages(departureDetailMessages)
  const words = useWords()
  const word = words(`status.${slot.status}`) ?? slot.status
  const open: MenuItem = { id: "reopen", label: t("departure.reopen"), icon: "undo", onSelect: () => commands.ask("reopen", [slot]) }
  const close: MenuItem = { id: "close", label: t("departure.close"), icon: "lock", onSelect: () => commands.ask("close", [slot]) }
  const cancel: MenuItem = {
    id: "cancel",
    label: t("departure.cancel"),
    icon: "ban",
    danger: true,
    onSelect: () => commands.ask("cancel", [slot]),
  }
  const items = slot.status === "open" ? [close, cancel] : slot.status === "closed" ? [open, cancel] : [open]
  return { word, items }
}
