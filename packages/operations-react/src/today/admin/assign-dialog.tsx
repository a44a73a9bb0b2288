"use client"
import { useRunName } from "../../ground/admin/shared/run-name.js"
import type { AssignDispatch, AssignmentSuggestions, BoardDispatch } from "../../ground/client.js"
import { useAssignDispatch, useSuggestAssignments } from "../../ground/hooks/index.js"
import { useMessages } from "../../kernel/messages/index.js"
import { Button, Dialog, Link, Name, Panel, useErrorText, useToast } from "../../kernel/ui/index.js"
import { todayMessages } from "./messages/en/today.js"

interface Offer {
  key: string
  names: string[]
  assets: Pick<AssignDispatch, "vehicleId" | "driverId">
  why: string
}

const whyOf = (reasons: readonly { text: string; points: number }[]) =>
  reasons
    .filter(({ points }) => points > 0)
    .map(({ text }) => text)
    .join(" ")

/** Who fits as they are: pairs where vehicle and driver are missing, else the one that is. */
function offersOf({ vehicles, drivers, pairs }: AssignmentSuggestions, { missingRoles }: BoardDispatch): Offer[] {
  const fits = <One extends { fit: string }>(all: readonly One[]) => all.filter(({ fit }) => fit === "fits")
  const [vehicle, driver] = [missingRoles.includes("vehicle"), missingRoles.includes("driver")]
  if (vehicle && driver)
    return fits(pairs).map(({ vehicleId, driverId, vehicleName, driverName, reasons }) => ({
      ...{ key: `${vehicleId} ${driverId}`, names: [vehicleName, driverName], assets: { vehicleId, driverId }, why: whyOf(reasons) },
    }))
  if (vehicle)
    return fits(vehicles).map(({ id, name, reasons }) => ({ key: id, names: [name], assets: { vehicleId: id }, why: whyOf(reasons) }))
  return driver
    ? fits(drivers).map(({ id, name, reasons }) => ({ key: id, names: [name], assets: { driverId: id }, why: whyOf(reasons) }))
    : []
}

/** Somebody for a run that lacks somebody: the best who can be assigned as they are, one press each. */
export function AssignDialog({ run, onClose }: { run: BoardDispatch; onClose: () => void }) {
  const t = useMessages(todayMessages)
  const runName = useRunName()
  const toast = useToast()
  const errorText = useErrorText()
  const query = useSuggestAssignments({ dispatchId: run.id, limit: 5 })
  const assign = useAssignDispatch()
  const take = ({ assets, names }: Offer) =>
    assign.mutate(
      { dispatchId: run.id, ...assets, source: "suggested" },
      {
        onSuccess: () => {
          toast({ tone: "success", text: t("today.assigned", { names: names.join(", ") }) })
          onClose()
        },
        onError: (error) => toast({ tone: "danger", text: errorText(error) }),
      },
    )
  return (
    <Dialog open onClose={onClose} title={t("today.assignTitle", { run: runName(run) })} description={t("today.assignText")}>
      <Panel query={query}>
        {(suggestions) => {
          const offers = offersOf(suggestions, run)
          return offers.length === 0 ? (
            <p className="op-text">
              {t("today.nobodyFits")}{" "}
              <Link to={{ to: "dispatch", id: run.id, ...(run.serviceDate && { date: run.serviceDate }) }}>{t("today.openRun")}</Link>
            </p>
          ) : (
            <ul className="op-issues">
              {offers.map((offer) => (
                <li key={offer.key} className="op-issue">
                  <span className="op-issue-text op-stacked">
                    <span>
                      <Name>{offer.names.join(" · ")}</Name>
                    </span>
                    {offer.why && <span className="op-faint">{offer.why}</span>}
                  </span>
                  <Button variant="primary" pending={assign.isPending} onClick={() => take(offer)}>
                    {t("today.repair.assign")}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }}
      </Panel>
    </Dialog>
  )
}
