"use client"
import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, Link, Notice, RecordForm, Root, TextField } from "../../../kernel/ui/index.js"
import { useText } from "../../../kernel/ui/text.js"
import { PlaceField } from "../../../resources/admin/shared/fields.js"
import { useCreateDispatchFromPickupRun } from "../../hooks/index.js"
import type { CreateDispatchFromPickupRun } from "../../inputs.js"
import type { DispatchDetail } from "../../types.js"
import { orderMessages } from "../messages/en/order.js"
import { DriverField, VehicleField } from "../order/pickers.js"
import { groundCatalogue } from "../shared/catalogue.js"
import { RunChoices } from "./choices.js"

export interface PickupRunDialogProps {
  slotId: `avsl_${string}`
  kind: PickupKind
  stops: number
  people: number
  onClose: () => void
}

/** A transfer of a departure's pickup list: who drives and with what may wait. */
export function PickupRunDialog(props: PickupRunDialogProps) {
  return (
    <Root catalogue={groundCatalogue}>
      <PickupRunForm {...props} />
    </Root>
  )
}

/** The same within a page of ground. */
export function PickupRunForm({ slotId, kind, stops, people, onClose }: PickupRunDialogProps) {
  const t = useMessages(orderMessages)
  const [made, setMade] = useState<DispatchDetail>()
  const { mutateAsync: create } = useCreateDispatchFromPickupRun()
  if (made) return <Made run={made} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t("order.runTitle")}>
      <RecordForm
        values={{
          kind,
          groupId: null,
          slotPickupIds: [],
          bookingIds: [],
          vehicleId: null,
          driverId: null,
          dropoffPlaceId: null,
          reason: null,
        }}
        saveLabel={t("order.runCreate")}
        onSave={async (changes) => {
          const { reason, slotPickupIds, bookingIds, ...chosen } = changes as {
            reason?: string
            slotPickupIds: string[]
            bookingIds: string[]
          }
          const why = reason ? { reason, override: { reason } } : {}
          // nobody ticked is everybody
          const only = { ...(slotPickupIds.length > 0 && { slotPickupIds }), ...(bookingIds.length > 0 && { bookingIds }) }
          setMade(await create({ slotId, ...chosen, ...only, ...why } as CreateDispatchFromPickupRun))
        }}
        onCancel={onClose}
      >
        <p className="op-text">{t("order.runText", { people, stops })}</p>
        <RunChoices slotId={slotId} kind={kind} />
        <div className="op-form-grid">
          <VehicleField name="vehicleId" label={t("order.vehicle")} hint={t("order.runLater")} />
          <DriverField name="driverId" label={t("order.driver")} hint={t("order.runLater")} />
          <PlaceField name="dropoffPlaceId" label={t(kind === "pickup" ? "order.runTo" : "order.runFrom")} hint={t("order.runPlaceHint")} />
          <TextField name="reason" label={t("order.reason")} hint={t("order.runReasonHint")} maxLength={500} />
        </div>
      </RecordForm>
    </Dialog>
  )
}

function Made({ run, onClose }: { run: DispatchDetail; onClose: () => void }) {
  const t = useMessages(orderMessages)
  const ui = useText()
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t("order.runTitle")}
      footer={
        <>
          <Button onClick={onClose}>{ui("ui.close")}</Button>
          <Link to={{ to: "dispatch", id: run.id, date: run.serviceDate ?? undefined }} className="op-button" data-variant="primary">
            {t("order.runOpen")}
          </Link>
        </>
      }
    >
      <Notice tone="success">{t("order.runMade", { people: run.passengerCount, stops: run.legs.length })}</Notice>
    </Dialog>
  )
}
