"use client"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { MoveDialog, type MoveTarget, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useAssignTravelers } from "../../../hooks/index.js"
import { manifestMessages } from "../../messages/en/manifest.js"
import type { ResourceAvailability } from "../../types.js"
import type { ManifestRow } from "../model.js"
import type { ManifestState } from "../use-manifest.js"
import { isGiven } from "./given.js"

/** Gives people to a guide or a vehicle, with what is left there, or takes them away again. */
export function GivePlace({ state, rows, onClose }: { state: ManifestState; rows: readonly ManifestRow[]; onClose: () => void }) {
  const t = useMessages(manifestMessages)
  const words = useWords()
  const format = useFormat()
  const toast = useToast()
  const errorText = useErrorText()
  const assign = useAssignTravelers()
  const people = rows.flatMap(({ traveler }) => traveler ?? [])
  const given = (state.query.data?.resources ?? []).filter(isGiven)
  const isIn = (id: string) => people.filter(({ assignments }) => assignments.some(({ resourceId }) => resourceId === id))
  const targetOf = ({ id, label, kind, capacity, assigned, available }: ResourceAvailability): MoveTarget => {
    const wanted = people.length - isIn(id).length
    return {
      id,
      label: `${words(`kind.${kind}`) ?? kind}: ${label}`,
      detail: t("manifest.giveTaken", { assigned, capacity }),
      fit: wanted <= available ? "fits" : "refused",
    }
  }
  const leaving = given
    .filter(({ id }) => isIn(id).length > 0)
    .map(({ id, label }) => ({ id: `-${id}`, label: t("manifest.giveNone", { label }), fit: "fits" as const }))
  const choose = async (chosen: string) => {
    const id = chosen.replace(/^-/, "")
    const resource = given.find((one) => one.id === id)
    if (!resource) return
    const { family, segment } = resource
    const moves =
      chosen === id
        ? people.map((person) => ({ travelerId: person.id, resourceId: resource.id }))
        : isIn(id).map((person) => ({ travelerId: person.id, resourceId: null, family, segment }))
    try {
      await assign.mutateAsync({ slotId: state.slotId, moves })
      toast({ tone: "success", text: t("manifest.given", { count: moves.length, label: resource.label }) })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const names = format.list(rows.map(({ name, number }) => name ?? t("manifest.unnamed", { number })))
  return (
    <MoveDialog
      open
      onClose={onClose}
      title={t("manifest.giveTitle", { who: names })}
      targets={[...given.map(targetOf), ...leaving]}
      onChoose={(id) => void choose(id)}
    />
  )
}
