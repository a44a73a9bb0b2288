"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { ConfirmDialog, type MenuItem, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useDeleteSlotPickup, useUpdateSlotPickup } from "../../../hooks/index.js"
import type { PickupStop } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import type { DeparturePickupsState } from "./state.js"

/** What can be done with a stop, and the dialogs that it takes. */
export function useStopMenu(state: DeparturePickupsState, stop: PickupStop, edit: () => void) {
  const t = useMessages(pickupsMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const { mutateAsync: update } = useUpdateSlotPickup()
  const { mutateAsync: remove } = useDeleteSlotPickup()
  const [removing, askRemove] = useState(false)
  const { id: slotPickupId, status, customised, groupId, taken } = stop
  const set = async (patch: { status: "open" | "closed" } | { customised: false }) => {
    try {
      await update({ slotPickupId, ...patch })
      if ("customised" in patch) await state.recalculate("refresh")
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const items: MenuItem[] = [
    { id: "edit", label: t("pickups.editStop"), icon: "edit", onSelect: edit },
    status === "open"
      ? { id: "close", label: t("pickups.closeStop"), icon: "lock", writes: true, onSelect: () => void set({ status: "closed" }) }
      : { id: "open", label: t("pickups.openStop"), icon: "check", writes: true, onSelect: () => void set({ status: "open" }) },
    ...(customised && groupId
      ? [
          {
            id: "follow",
            label: t("pickups.followGroup"),
            icon: "undo",
            writes: true,
            onSelect: () => void set({ customised: false }),
          } as const,
        ]
      : []),
    {
      id: "remove",
      label: t("pickups.removeStop"),
      icon: "trash",
      danger: true,
      separated: true,
      onSelect: () => askRemove(true),
      ...(taken > 0 && { disabledReason: t("pickups.removeTaken", { count: taken }) }),
    },
  ]
  const dialogs = (
    <ConfirmDialog
      open={removing}
      onClose={() => askRemove(false)}
      title={t("pickups.removeTitle", { stop: stop.name })}
      consequences={<p className="op-text">{t("pickups.removeText")}</p>}
      confirmLabel={t("pickups.removeStop")}
      danger
      onConfirm={() => remove({ slotPickupId })}
    />
  )
  return { items, dialogs }
}
