"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateField, NumberField, TextAreaField, TextField } from "../../../kernel/ui/index.js"
import {
  useExtendResourceHold,
  useReinstateResourceHold,
  useReleaseResourceHold,
  useUpdateResourceHold,
  useWashResourceHold,
} from "../../hooks.js"
import type { ReinstateResourceHold, UpdateResourceHold } from "../../inputs.js"
import type { ResourceHold } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsMessages } from "../messages/en/holds.js"
import { FormDialog } from "./form-dialog.js"
import { required } from "./required.js"

interface OfHold {
  hold: ResourceHold
  onClose: () => void
}

const seen = ({ id, revision }: ResourceHold) => ({ holdId: id, expectedRevision: revision })

/** Another day for the option. */
export function ExtendDialog({ hold, onClose }: OfHold) {
  const t = useMessages(holdActionsMessages)
  const extend = useExtendResourceHold()
  return (
    <FormDialog
      title={t("holdActions.extendTitle")}
      values={{ optionOn: hold.optionOn }}
      recordId={hold.id}
      revision={hold.revision}
      valuesOf={({ optionOn }) => ({ optionOn: optionOn ?? null })}
      done={t("holdActions.extended")}
      onClose={onClose}
      onSave={({ optionOn }) => extend.mutateAsync({ ...seen(hold), optionOn: String(optionOn ?? "") })}
    >
      <DateField name="optionOn" label={t("holdActions.optionOn")} hint={t("holdActions.optionOnHint")} />
    </FormDialog>
  )
}

/** A share of what remains goes back to the house. */
export function WashDialog({ hold, onClose }: OfHold) {
  const t = useMessages(holdActionsMessages)
  const wash = useWashResourceHold()
  return (
    <FormDialog
      title={t("holdActions.washTitle")}
      values={{ percent: null, reason: null }}
      resolver={required(t("holdActions.needsUnits"), "percent")}
      saveLabel={t("holdActions.washTitle")}
      done={t("holdActions.saved")}
      onClose={onClose}
      onSave={({ percent, reason }) =>
        wash.mutateAsync({ ...seen(hold), percent: Number(percent), ...(reason ? { reason: String(reason) } : {}) })
      }
    >
      <NumberField name="percent" label={t("holdActions.percent")} unit="%" min={1} max={100} required />
      <TextField name="reason" label={t("holdActions.reason")} maxLength={500} />
    </FormDialog>
  )
}

const inside = (from: unknown, to: unknown) => (night: string) => (!from || night >= String(from)) && (!to || night <= String(to))

/** So many rooms of each night, or of some nights, go back to the house. */
export function ReleasePartDialog({ hold, onClose }: OfHold) {
  const t = useMessages(holdActionsMessages)
  const release = useReleaseResourceHold()
  return (
    <FormDialog
      title={t("holdActions.releasePartTitle")}
      values={{ units: null, from: null, to: null, reason: null }}
      resolver={required(t("holdActions.needsUnits"), "units")}
      saveLabel={t("holdActions.releasePartTitle")}
      done={t("holdActions.saved")}
      onClose={onClose}
      onSave={({ units, from, to, reason }) => {
        const wanted = hold.nights.filter(({ night }) => inside(from, to)(night))
        const nights = wanted.map(({ night, unitId }) => ({ night, unitId, units: Number(units) }))
        return release.mutateAsync({ ...seen(hold), nights, ...(reason ? { reason: String(reason) } : {}) })
      }}
    >
      <NumberField name="units" label={t("holdActions.units")} min={1} required />
      <DateField name="from" label={t("holdActions.firstNight")} />
      <DateField name="to" label={t("holdActions.lastNight")} />
      <TextField name="reason" label={t("holdActions.reason")} maxLength={500} />
    </FormDialog>
  )
}

/** Takes back everything that was released; a hold that lapsed gets a new option. */
export function ReinstateDialog({ hold, onClose }: OfHold) {
  const t = useMessages(holdActionsMessages)
  const reinstate = useReinstateResourceHold()
  const lapsed = hold.effectiveStatus === "expired"
  return (
    <FormDialog
      title={t("holdActions.takeBackTitle")}
      values={{ optionOn: null, reason: null }}
      {...(lapsed && { resolver: required(t("holdActions.optionOnHint"), "optionOn") })}
      saveLabel={t("holdActions.takeBack")}
      done={t("holdActions.reinstated")}
      onClose={onClose}
      onSave={(given) => reinstate.mutateAsync({ ...seen(hold), ...given } as ReinstateResourceHold)}
    >
      <p className="op-text">{t("holdActions.takeBackText")}</p>
      {lapsed && <DateField name="optionOn" label={t("holdActions.optionOn")} hint={t("holdActions.optionOnHint")} required />}
      <TextField name="reason" label={t("holdActions.reason")} maxLength={500} />
    </FormDialog>
  )
}

const wordsOf = ({ name, code, washPercent, attritionPercent, note }: ResourceHold) => ({ name, code, washPercent, attritionPercent, note })

/** What a hold is called, and what is expected of it. */
export function EditHoldDialog({ hold, onClose }: OfHold) {
  const t = useMessages(holdActionsMessages)
  const words = useMessages(holdsMessages)
  const update = useUpdateResourceHold()
  return (
    <FormDialog
      title={t("holdActions.editTitle")}
      values={wordsOf(hold)}
      recordId={hold.id}
      revision={hold.revision}
      valuesOf={(current) => wordsOf(current as unknown as ResourceHold)}
      done={t("holdActions.saved")}
      onClose={onClose}
      onSave={(changes, { revision }) =>
        update.mutateAsync({
          holdId: hold.id,
          ...changes,
          ...(revision !== undefined && { expectedRevision: revision }),
        } as UpdateResourceHold)
      }
    >
      <TextField name="name" label={words("holds.name")} maxLength={255} />
      <TextField name="code" label={words("holds.code")} maxLength={64} dir="ltr" />
      <NumberField name="washPercent" label={t("holdActions.washPercent")} unit="%" min={0} max={100} />
      <NumberField
        name="attritionPercent"
        label={t("holdActions.attrition")}
        hint={t("holdActions.attritionHint")}
        unit="%"
        min={0}
        max={100}
      />
      <TextAreaField name="note" label={words("holds.note")} maxLength={4000} />
    </FormDialog>
  )
}
