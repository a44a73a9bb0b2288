"use client"
import { lazy, Suspense, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { ConfirmDialog, ReasonDialog } from "../../../kernel/ui/index.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { CapacityDialog } from "./capacity-dialog.js"
import { type CommitmentChoice, Commitments } from "./commitments.js"
import type { CommandSlot } from "./types.js"
import type { SlotCommands } from "./use-slot-commands.js"

/** The form of a departure comes when it is first asked for. */
const EditDialog = lazy(() => import("./edit-dialog.js"))
const WhatIsOn = lazy(() => import("./what-is-on.js"))

const takenOf = (slots: readonly CommandSlot[]) => slots.reduce((sum, { heldPax, bookedPax }) => sum + heldPax + bookedPax, 0)

/** The dialog of the command that waits, if any. */
export function SlotCommandDialogs({ commands }: { commands: SlotCommands }) {
  const t = useMessages(departureActionsMessages)
  const { command, dismiss, run } = commands
  const count = command?.slots.length ?? 0
  const is = (kind: string) => command?.kind === kind
  return (
    <>
      <ReasonDialog
        open={is("close")}
        onClose={dismiss}
        title={t("departureActions.closeTitle", { count })}
        consequences={<p className="op-text">{t("departureActions.closeText", { count })}</p>}
        confirmLabel={t("departureActions.close")}
        onConfirm={(reason) => run({ status: "closed", reason })}
      />
      <ConfirmDialog
        open={is("reopen")}
        onClose={dismiss}
        title={t("departureActions.reopenTitle", { count })}
        consequences={<p className="op-text">{t("departureActions.reopenText", { count })}</p>}
        confirmLabel={t("departureActions.reopen")}
        onConfirm={() => run({ status: "open" })}
      />
      <ConfirmDialog
        open={is("resources")}
        onClose={dismiss}
        title={t("departureActions.resourcesTitle", { count })}
        consequences={<p className="op-text">{t("departureActions.resourcesText")}</p>}
        confirmLabel={t("departureActions.resources")}
        onConfirm={commands.makeResources}
      />
      <CancelDialog open={is("cancel")} slots={command?.slots ?? []} commands={commands} />
      {commands.editing && (
        <Suspense>
          <EditDialog key={commands.editing.id} slot={commands.editing} onClose={() => commands.edit(undefined)} />
        </Suspense>
      )}
      <CapacityDialog open={is("capacity")} slots={command?.slots ?? []} commands={commands} />
    </>
  )
}

function CancelDialog({ open, slots, commands }: { open: boolean; slots: readonly CommandSlot[]; commands: SlotCommands }) {
  const t = useMessages(departureActionsMessages)
  const [choice, setChoice] = useState<CommitmentChoice>("refuse")
  const [wasOpen, setWasOpen] = useState(open)
  if (wasOpen !== open) {
    setWasOpen(open)
    setChoice("refuse")
  }
  const [only] = slots
  const count = slots.length
  const taken = takenOf(slots)
  return (
    <ReasonDialog
      open={open}
      onClose={commands.dismiss}
      title={t("departureActions.cancelTitle", { count })}
      danger
      consequences={
        <>
          <p className="op-text">{t("departureActions.cancelText", { count, taken })}</p>
          {only && count === 1 && (
            <Suspense>
              <WhatIsOn slotId={only.id} />
            </Suspense>
          )}
          {taken > 0 && <Commitments value={choice} onChange={setChoice} />}
        </>
      }
      confirmLabel={t("departureActions.cancel")}
      onConfirm={(reason) => commands.run({ status: "cancelled", reason, onCommitments: choice })}
    />
  )
}
