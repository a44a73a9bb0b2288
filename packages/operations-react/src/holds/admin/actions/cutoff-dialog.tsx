"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { CheckboxField, DateField } from "../../../kernel/ui/index.js"
import { useUpdateResourceHold } from "../../hooks.js"
import type { ResourceHold } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { FormDialog } from "./form-dialog.js"

const cutoffOf = ({ steps }: Pick<ResourceHold, "steps">) => steps.find(({ kind }) => kind === "cutoff")?.dueOn ?? null

/** Until when the block is kept, or for ever; a day that has passed gives back at once what it ends, if that is wanted. */
export function CutoffDialog({ hold, onClose }: { hold: ResourceHold; onClose: () => void }) {
  const t = useMessages(holdActionsMessages)
  const update = useUpdateResourceHold()
  return (
    <FormDialog
      title={t("holdActions.cutoffTitle")}
      values={{ cutoffOn: cutoffOf(hold), settleNow: false }}
      recordId={hold.id}
      revision={hold.revision}
      valuesOf={(current) => ({ cutoffOn: cutoffOf(current as unknown as ResourceHold), settleNow: false })}
      saveLabel={t("holdActions.saveCutoff")}
      done={t("holdActions.saved")}
      onClose={onClose}
      onSave={({ cutoffOn, settleNow }, { revision }) =>
        update.mutateAsync({
          ...{ holdId: hold.id, cutoffOn: cutoffOn === undefined ? cutoffOf(hold) : (cutoffOn as string | null) },
          ...(settleNow === true && { settleNow }),
          ...(revision !== undefined && { expectedRevision: revision }),
        })
      }
    >
      <DateField name="cutoffOn" label={t("holdActions.cutoffOn")} hint={t("holdActions.cutoffEmpty")} />
      <CheckboxField name="settleNow" label={t("holdActions.settleNow")} />
    </FormDialog>
  )
}
