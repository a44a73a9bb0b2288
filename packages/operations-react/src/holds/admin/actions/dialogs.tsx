"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { ConfirmDialog, ReasonDialog, useToast } from "../../../kernel/ui/index.js"
import {
  useCancelResourceHold,
  useConfirmResourceHold,
  usePromoteResourceHold,
  useReinstateResourceHold,
  useReleaseResourceHold,
  useReversePickup,
} from "../../hooks.js"
import type { ResourceHold } from "../../types.js"
import type { HoldDetailState } from "../hold/state.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { BackDepartureDialog } from "./backing/departure.js"
import { BackRoomsDialog } from "./backing/rooms.js"
import { BackSpacesDialog } from "./backing/spaces.js"
import { CutoffDialog } from "./cutoff-dialog.js"
import { DrawDialog } from "./draw-dialog.js"
import { PickUpDialog } from "./pick-up-dialog.js"
import { ShiftDialog } from "./shift-dialog.js"
import { EditHoldDialog, ExtendDialog, ReinstateDialog, ReleasePartDialog, WashDialog } from "./term-dialogs.js"

interface DialogsProps {
  state: HoldDetailState
  hold: ResourceHold
}

const forms = {
  extend: ExtendDialog,
  wash: WashDialog,
  releasePart: ReleasePartDialog,
  edit: EditHoldDialog,
  reinstate: ReinstateDialog,
  pickUp: PickUpDialog,
  backRooms: BackRoomsDialog,
  backSpaces: BackSpacesDialog,
  backDeparture: BackDepartureDialog,
  draw: DrawDialog,
  cutoff: CutoffDialog,
}

/** Everything that can be asked about one hold. */
export function HoldDialogs({ state, hold }: DialogsProps) {
  const Form = state.dialog && state.dialog in forms ? forms[state.dialog as keyof typeof forms] : undefined
  return (
    <>
      {Form && <Form hold={hold} onClose={state.dismiss} />}
      {state.dialog === "shift" && <ShiftDialog of={{ holdIds: [hold.id] }} onClose={state.dismiss} />}
      <Questions state={state} hold={hold} />
      <TakeBack state={state} hold={hold} />
    </>
  )
}

function Questions({ state: { dialog, dismiss }, hold }: DialogsProps) {
  const t = useMessages(holdActionsMessages)
  const toast = useToast()
  const confirm = useConfirmResourceHold()
  const release = useReleaseResourceHold()
  const promote = usePromoteResourceHold()
  const cancel = useCancelResourceHold()
  const seen = { holdId: hold.id, expectedRevision: hold.revision }
  const { remaining } = hold.totals
  const said = async (command: Promise<unknown>, text: string) => {
    await command
    toast({ tone: "success", text })
  }
  return (
    <>
      <ConfirmDialog
        open={dialog === "confirm"}
        onClose={dismiss}
        title={t("holdActions.confirmTitle")}
        consequences={<p className="op-text">{t("holdActions.confirmText", { units: remaining })}</p>}
        confirmLabel={t("holdActions.confirm")}
        onConfirm={() => said(confirm.mutateAsync(seen), t("holdActions.confirmed"))}
      />
      <ConfirmDialog
        open={dialog === "release"}
        onClose={dismiss}
        title={t("holdActions.releaseTitle")}
        consequences={<p className="op-text">{t("holdActions.releaseText", { units: remaining })}</p>}
        confirmLabel={t("holdActions.releaseAll")}
        danger
        onConfirm={() => said(release.mutateAsync(seen), t("holdActions.released", { units: remaining }))}
      />
      <ConfirmDialog
        open={dialog === "promote"}
        onClose={dismiss}
        title={t("holdActions.promote")}
        consequences={<p className="op-text">{t("holdActions.takeBackText")}</p>}
        confirmLabel={t("holdActions.promote")}
        onConfirm={() => said(promote.mutateAsync(seen), t("holdActions.promoted"))}
      />
      <ReasonDialog
        open={dialog === "cancel"}
        onClose={dismiss}
        title={t("holdActions.cancel")}
        consequences={<p className="op-text">{t("holdActions.cancelText")}</p>}
        confirmLabel={t("holdActions.cancel")}
        danger
        onConfirm={(reason) => said(cancel.mutateAsync({ ...seen, reason }), t("holdActions.cancelled"))}
      />
    </>
  )
}

/** Takes one row of the ledger back. */
function TakeBack({ state: { movement, dismiss }, hold }: DialogsProps) {
  const t = useMessages(holdActionsMessages)
  const toast = useToast()
  const reverse = useReversePickup()
  const reinstate = useReinstateResourceHold()
  if (!movement) return null
  const pickup = movement.kind === "pickup"
  const run = async () => {
    if (pickup) await reverse.mutateAsync({ holdId: hold.id, movementId: movement.id })
    else await reinstate.mutateAsync({ holdId: hold.id, expectedRevision: hold.revision, movementIds: [movement.id] })
    toast({ tone: "success", text: t(pickup ? "holdActions.reversed" : "holdActions.reinstated") })
  }
  return (
    <ConfirmDialog
      open
      onClose={dismiss}
      title={t(pickup ? "holdActions.reverseTitle" : "holdActions.takeBackTitle")}
      consequences={
        <p className="op-text">
          {pickup ? t("holdActions.reverseText", { key: movement.pickupKey ?? "" }) : t("holdActions.takeBackText")}
        </p>
      }
      confirmLabel={t(pickup ? "holdActions.reverse" : "holdActions.takeBack")}
      onConfirm={run}
    />
  )
}
