"use client"
import { useState } from "react"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Dialog, RecordForm, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useEditSlots, useResetCustomisation } from "../../hooks/index.js"
import type { EditSlots } from "../../inputs.js"
import type { EditReport, Slot } from "../../types.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { EditOutcome } from "./edit-outcome.js"
import { type EditReach, EditScopeFields } from "./edit-scope.js"
import { DepartureFields } from "./fields.js"
import { patchOf, valuesOf } from "./values.js"

/** Changes this departure, the following ones or all of its series; the wider scopes are rehearsed before they are applied. */
export function EditDepartureDialog({ slot, onClose }: { slot: Slot; onClose: () => void }) {
  const t = useMessages(departureFormMessages)
  const edit = useEditDeparture(slot, onClose)
  return (
    <Dialog open onClose={onClose} title={t("departureForm.title")} size="large">
      <RecordForm
        recordId={slot.id}
        values={valuesOf(slot)}
        revision={slot.revision}
        valuesOf={(current) => valuesOf(current as unknown as Slot)}
        saveLabel={edit.report ? t("departureForm.apply") : edit.reach.scope === "this" ? undefined : t("departureForm.check")}
        onSave={edit.save}
        onCancel={onClose}
      >
        {slot.ruleId && <EditScopeFields value={edit.reach} onChange={edit.setReach} />}
        <DepartureFields mark={(field) => slot.customisedFields.includes(field) && <ResetField slot={slot} field={field} />} />
        {edit.report && <EditOutcome report={edit.report} />}
      </RecordForm>
    </Dialog>
  )
}

class Rehearsed extends Error {}

function useEditDeparture(slot: Slot, onDone: () => void) {
  const t = useMessages(departureFormMessages)
  const toast = useToast()
  const edit = useEditSlots()
  const [reach, setReach] = useState<EditReach>({ scope: "this", onCommitments: "refuse" })
  const [rehearsal, setRehearsal] = useState<{ key: string; report: EditReport }>()
  const save = async (changes: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    const input: EditSlots = {
      slotId: slot.id,
      ...reach,
      patch: patchOf(changes, slot),
      ...(revision !== undefined && { expectedRevision: revision }),
    }
    const key = JSON.stringify(input)
    if (reach.scope !== "this" && rehearsal?.key !== key) {
      setRehearsal({ key, report: await edit.mutateAsync({ ...input, dryRun: true }) })
      throw new Rehearsed(t("departureForm.check"))
    }
    const report = await edit.mutateAsync(input)
    toast({ tone: "success", text: t("departureForm.saved", { count: report.updated.length }) })
    onDone()
  }
  const change = (next: EditReach) => {
    setRehearsal(undefined)
    setReach(next)
  }
  return { reach, setReach: change, report: rehearsal?.report, save }
}

/** A field that a person set, and the way back to the rule's value. */
function ResetField({ slot, field }: { slot: Slot; field: string }) {
  const t = useMessages(departureFormMessages)
  const words = useWords()
  const toast = useToast()
  const errorText = useErrorText()
  const reset = useResetCustomisation()
  const run = async () => {
    try {
      await reset.mutateAsync({ slotId: slot.id, fields: [field as never] })
      toast({ tone: "success", text: t("departureForm.resetDone", { field: words(`field.${field}`) ?? field }) })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <span className="op-cluster">
      <span className="op-badge" data-tone="info">
        {t("departureForm.handSet")}
      </span>
      <Button variant="ghost" pending={reset.isPending} onClick={() => void run()}>
        {t("departureForm.resetField")}
      </Button>
    </span>
  )
}
