"use client"
import { type ReactNode, useMemo } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  CheckboxField,
  Dialog,
  NumberField,
  RecordForm,
  required,
  SelectField,
  TextAreaField,
  useToast,
} from "../../../../kernel/ui/index.js"
import { PlaceField } from "../../../../resources/admin/shared/fields.js"
import type { AssetCommitment } from "../../../../resources/types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { useEveryOperator } from "../../shared/operators.js"
import type { FleetKind, FleetRecord } from "../kinds.js"
import type { RecordDialogProps } from "../list/view.js"

type Values = Readonly<Record<string, unknown>>

interface FleetDialogProps<Row extends FleetRecord> extends RecordDialogProps<Row> {
  kind: FleetKind
  valuesOf: (row: Row) => Values
  blank: Values
  /** The form's own fields between the name and what all have. */
  children: ReactNode
  create: (input: never) => Promise<Row>
  update: (input: never) => Promise<Row & { affected?: readonly AssetCommitment[] }>
  /** What the fields hold, as the server takes it. */
  toInput?: (changes: Values) => Values
}

const asIs = (changes: Values) => changes

/** The form of a vehicle, driver or operator. Says what lies ahead of one that is taken out of service. */
export function FleetDialog<Row extends FleetRecord>(props: FleetDialogProps<Row>) {
  const { kind, record, onClose, onMade, onAffected, valuesOf, blank, children, create, update, toInput = asIs } = props
  const t = useMessages(fleetMessages)
  const toast = useToast()
  const resolver = useMemo(() => required({ name: t("fleet.needsName") }), [t])
  const save = async (changes: Values, { revision }: { revision: number | undefined }) => {
    const input = toInput(changes)
    if (!record) {
      const made = await create(input as never)
      toast({ tone: "success", text: t(`fleet.${kind}.made`, { name: made.name }) })
      return onMade?.(made)
    }
    const { affected = [], name } = await update({
      id: record.id,
      ...input,
      ...(revision !== undefined && { expectedRevision: revision }),
    } as never)
    if (affected.length > 0) return onAffected({ name, work: affected })
    return toast({ tone: "success", text: t("fleet.saved", { name }) })
  }
  return (
    <Dialog open onClose={onClose} title={record ? record.name : t(`fleet.${kind}.new`)} size="large">
      <RecordForm
        recordId={record?.id}
        values={(record ? valuesOf(record) : blank) as Record<string, unknown>}
        revision={record?.revision}
        valuesOf={(current) => valuesOf(current as unknown as Row) as Record<string, unknown>}
        resolver={resolver}
        onSave={save}
        onDone={onClose}
        onCancel={onClose}
      >
        {children}
        {!record && kind !== "operator" && <p className="op-text op-faint">{t("fleet.resourceToo")}</p>}
      </RecordForm>
    </Dialog>
  )
}

/** Whose it is and where it stands, its buffers, notes, and whether it takes work: what vehicles and drivers share. */
export function SharedFields() {
  const t = useMessages(fleetMessages)
  const operators = useEveryOperator()
  return (
    <>
      <div className="op-form-grid">
        <SelectField
          name="operatorId"
          label={t("fleet.operator")}
          empty={t("fleet.noOperator")}
          options={operators.map(({ id, name }) => ({ value: id, label: name, named: true }))}
        />
        <PlaceField name="basePlaceId" label={t("fleet.base")} createKind="depot" />
        <NumberField name="bufferBeforeMinutes" label={t("fleet.bufferBefore")} unit={t("fleet.minutes")} min={0} max={1440} />
        <NumberField name="bufferAfterMinutes" label={t("fleet.bufferAfter")} unit={t("fleet.minutes")} min={0} max={1440} />
        <TextAreaField name="notes" label={t("fleet.notes")} maxLength={4000} />
      </div>
      <CheckboxField name="active" label={t("fleet.inService")} hint={t("fleet.inServiceHint")} />
    </>
  )
}
