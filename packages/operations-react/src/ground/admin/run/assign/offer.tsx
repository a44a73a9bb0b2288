"use client"
import type { ReactNode } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Name, Panel, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useAssignDispatch, useSuggestAssignments } from "../../../hooks/index.js"
import type { AssignDispatch } from "../../../inputs.js"
import type { AssignmentSuggestions, BoardDispatch, DispatchDetail } from "../../../types.js"
import { assignMessages } from "../../messages/en/assign.js"
import { useRunName } from "../../shared/run-name.js"

export type OfferedRole = "vehicle" | "driver"

interface Offer {
  key: string
  names: string[]
  assets: Pick<AssignDispatch, "vehicleId" | "driverId">
  /** What speaks for them. */
  why: Reason["code"][]
}

type Reason = AssignmentSuggestions["pairs"][number]["reasons"][number]

const whyOf = (reasons: readonly Reason[]) => reasons.filter(({ points }) => points > 0).map(({ code }) => code)

const fitting = <One extends { fit: string }>(all: readonly One[]) => all.filter(({ fit }) => fit === "fits")
const vehicleOffers = ({ vehicles }: AssignmentSuggestions): Offer[] =>
  fitting(vehicles).map(({ id, name, reasons }) => ({ key: id, names: [name], assets: { vehicleId: id }, why: whyOf(reasons) }))
const driverOffers = ({ drivers }: AssignmentSuggestions): Offer[] =>
  fitting(drivers).map(({ id, name, reasons }) => ({ key: id, names: [name], assets: { driverId: id }, why: whyOf(reasons) }))

/** Who fits as they are: pairs where vehicle and driver are wanted, else the one that is; where no pair is free, each that is. */
function offersOf(suggestions: AssignmentSuggestions, roles: readonly OfferedRole[]): Offer[] {
  const [vehicle, driver] = [roles.includes("vehicle"), roles.includes("driver")]
  const pairs = fitting(suggestions.pairs).map(({ vehicleId, driverId, vehicleName, driverName, reasons }) => ({
    ...{ key: `${vehicleId} ${driverId}`, names: [vehicleName, driverName], assets: { vehicleId, driverId }, why: whyOf(reasons) },
  }))
  if (vehicle && driver && pairs.length > 0) return pairs
  return [...(driver ? driverOffers(suggestions) : []), ...(vehicle ? vehicleOffers(suggestions) : [])]
}

const onRoad = ["en_route", "arrived", "picked_up"]

/** Roles of a run that somebody has to fill anew: nobody has them, or whoever has them is wanted elsewhere at that time. */
export function rolesToFill(
  { missingRoles, assignments }: Pick<BoardDispatch, "missingRoles" | "assignments">,
  conflicts: readonly { suggestion: string; resourceId: string | null }[],
): OfferedRole[] {
  const clashing = (role: OfferedRole) =>
    assignments.some(
      (one) =>
        one.role === role && conflicts.some(({ suggestion, resourceId }) => suggestion === "reassign" && resourceId === one.resourceId),
    )
  return (["vehicle", "driver"] as const).filter((role) => missingRoles.includes(role) || clashing(role))
}

interface OfferDialogProps {
  run: BoardDispatch | DispatchDetail
  roles: readonly OfferedRole[]
  onClose: () => void
  /** The way to everybody, where nobody offered is wanted. */
  other: ReactNode
}

/** Somebody for a run that lacks somebody: the best who can be assigned as they are, one press each. */
export function OfferDialog({ run, roles, onClose, other }: OfferDialogProps) {
  const t = useMessages(assignMessages)
  const format = useFormat()
  const runName = useRunName()
  const toast = useToast()
  const errorText = useErrorText()
  const query = useSuggestAssignments({ dispatchId: run.id, limit: 5 })
  const assign = useAssignDispatch()
  const take = ({ assets, names }: Offer) =>
    assign.mutate(
      { dispatchId: run.id, ...assets, source: "suggested", ...(onRoad.includes(run.status) && { reason: t("assign.offerReason") }) },
      {
        onSuccess: () => {
          toast({ tone: "success", text: t("assign.offered", { names: format.list(names) }) })
          onClose()
        },
        onError: (error) => toast({ tone: "danger", text: errorText(error) }),
      },
    )
  return (
    <Dialog open onClose={onClose} title={t("assign.offerTitle", { run: runName(run) })} description={t("assign.offerText")}>
      <div className="op-stack">
        <Panel query={query}>
          {(suggestions) => {
            const offers = offersOf(suggestions, roles)
            return offers.length === 0 ? (
              <p className="op-text">{t("assign.offerNone")}</p>
            ) : (
              <ul className="op-issues">
                {offers.map((offer) => (
                  <li key={offer.key} className="op-issue">
                    <span className="op-issue-text op-stacked">
                      <span>
                        <Name>{offer.names.join(" · ")}</Name>
                      </span>
                      {offer.why.length > 0 && (
                        <span className="op-faint">{format.list(offer.why.map((code) => t(`assign.why.${code}`)))}</span>
                      )}
                    </span>
                    <Button variant="primary" pending={assign.isPending} onClick={() => take(offer)}>
                      {t("assign.do")}
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }}
        </Panel>
        {other}
      </div>
    </Dialog>
  )
}
