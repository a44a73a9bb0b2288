"use client"
import { useMemo } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { MoveDialog, type MoveTarget, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useMoveSlotAllocation, useSlotsInfinite } from "../../hooks/index.js"
import type { ListedSlot, SlotAllocationId, SlotId } from "../../types.js"
import { manifestMessages } from "../messages/en/manifest.js"
import type { ManifestState } from "./use-manifest.js"

/** A party goes to another departure of the same product: what has room stands first, with the places that are left. */
export function MoveBooking({ state, allocationId, onClose }: { state: ManifestState; allocationId: string; onClose: () => void }) {
  const t = useMessages(manifestMessages)
  const words = useWords()
  const format = useFormat()
  const toast = useToast()
  const errorText = useErrorText()
  const move = useMoveSlotAllocation()
  const slot = state.query.data?.slot
  const allocation = state.query.data?.allocations.find(({ id }) => id === allocationId)
  const booking = allocation?.bookingRef ?? allocation?.bookingId ?? allocationId
  const pax = allocation?.pax ?? 1
  const others = useEveryRow(
    useSlotsInfinite(
      { productId: slot ? [slot.productId] : [], startsFrom: slot?.startsAt ?? "", status: ["open"], sort: "startsAt", limit: 200 },
      { enabled: slot !== undefined },
    ),
  )
  const targets = useMemo(() => {
    const targetOf = (one: ListedSlot): MoveTarget => {
      const fits = one.availablePax === null || one.availablePax >= pax
      return {
        id: one.id,
        label: format.instant(one.startsAt, { zone: one.timezone }),
        detail: (one.availablePax === null ? words("ui.noLimit") : words("ui.left", { left: one.availablePax })) ?? "",
        fit: fits ? "fits" : "refused",
        reason: fits ? undefined : words(`state.${one.sellability.state}`),
      }
    }
    return others.soFar.filter(({ id }) => id !== state.slotId).map(targetOf)
  }, [others.soFar, state.slotId, pax, format, words])
  // rooms, seats and stops belong to the departure that they leave
  const places = (allocation?.travelers ?? []).flatMap(({ assignments, pickups }) => [
    ...assignments.map(({ label }) => label),
    ...pickups.flatMap(({ label }) => label ?? []),
  ])
  const left = [...new Set(places)].sort()
  const choose = async (toSlotId: string) => {
    try {
      await move.mutateAsync({ allocationId: allocationId as SlotAllocationId, toSlotId: toSlotId as SlotId })
      const text = left.length === 0 ? t("manifest.moved", { booking }) : t("manifest.movedLeft", { booking, places: format.list(left) })
      toast({ tone: "success", text })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <MoveDialog
      open
      onClose={onClose}
      title={t("manifest.moveTitle", { booking })}
      targets={targets}
      loading={others.isPending}
      onChoose={(id) => void choose(id)}
    />
  )
}
