"use client"
import { useSlotResourceAvailability } from "../../../../availability/allocation/hooks/index.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { DateField, SelectField } from "../../../../kernel/ui/index.js"
import { useBackResourceHold } from "../../../hooks.js"
import type { BackResourceHold } from "../../../inputs.js"
import type { ResourceHold } from "../../../types.js"
import { holdActionsMessages } from "../../messages/en/hold-actions.js"
import { FormDialog } from "../form-dialog.js"
import { required } from "../required.js"
import { DepartureField, useFilled } from "./departure-field.js"
import { IfFullField, useBackedText } from "./if-full.js"

/** Puts places of a departure behind a demand, each with a bed or seat of a kind. */
export function BackDepartureDialog({ hold, onClose }: { hold: ResourceHold; onClose: () => void }) {
  const t = useMessages(holdActionsMessages)
  const back = useBackResourceHold()
  return (
    <FormDialog
      title={t("holdActions.backDeparture")}
      values={{ productId: null, date: hold.arrival, slotId: null, allocationKind: null, cutoffOn: null, ifFull: "fail" }}
      resolver={required(t("holdActions.needsDeparture"), "slotId", "allocationKind")}
      done={useBackedText()}
      onClose={onClose}
      onSave={({ productId: _product, date: _date, ...given }) =>
        back.mutateAsync({ holdId: hold.id, expectedRevision: hold.revision, ...given } as BackResourceHold)
      }
    >
      <DepartureField />
      <KindField />
      <DateField name="cutoffOn" label={t("holdActions.cutoffOn")} hint={t("holdActions.cutoffOnDeparture")} />
      <IfFullField hold={hold} />
    </FormDialog>
  )
}

/** The kinds of beds and seats that the departure has, with what is free. */
function KindField() {
  const t = useMessages(holdActionsMessages)
  const words = useWords()
  const slotId = useFilled("slotId") as `avsl_${string}` | undefined
  const { data } = useSlotResourceAvailability(slotId ?? "avsl_none", { enabled: slotId !== undefined })
  const options = (slotId && data ? data.kinds : []).map(({ kind, available }) => ({
    value: kind,
    label: t("holdActions.kindFree", { kind: words(`kind.${kind}`) ?? kind, available }),
  }))
  return (
    <SelectField
      name="allocationKind"
      label={t("holdActions.allocationKind")}
      empty={t("holdActions.chooseKind")}
      options={options}
      required
    />
  )
}
