"use client"
import { daysOfWeek, scheduleEntryKinds } from "@voyant-travel/operations/places/contract"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { CheckboxField, DateField, Dialog, RecordForm, SelectField, TextField, TimeField } from "../../../kernel/ui/index.js"
import { useCreateOperationSchedule, useUpdateOperationSchedule } from "../../hooks/index.js"
import type { CreateOperationSchedule, UpdateOperationSchedule } from "../../inputs.js"
import type { OperationSchedule, PlaceId } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"

const valuesOf = (entry: OperationSchedule) => {
  const { entryKind, dayOfWeek, validFrom, validTo, seasonFrom, seasonTo, opensAt, closesAt, closed, notes } = entry
  return { entryKind, dayOfWeek, validFrom, validTo, seasonFrom, seasonTo, opensAt, closesAt, closed, notes }
}
const blank = {
  ...{ entryKind: "weekly", dayOfWeek: null, validFrom: null, validTo: null, seasonFrom: null, seasonTo: null },
  ...{ opensAt: null, closesAt: null, closed: false, notes: null },
}

/** Opening hours of a week day, of a season, or of a few dates. */
export function ScheduleDialog({
  placeId,
  entry,
  onClose,
}: {
  placeId: PlaceId
  entry: OperationSchedule | undefined
  onClose: () => void
}) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const { mutateAsync: create } = useCreateOperationSchedule()
  const { mutateAsync: update } = useUpdateOperationSchedule()
  return (
    <Dialog open onClose={onClose} title={t("places.addHours")}>
      <RecordForm
        recordId={entry?.id}
        values={entry ? valuesOf(entry) : blank}
        revision={entry?.revision}
        valuesOf={(current) => valuesOf(current as unknown as OperationSchedule)}
        onSave={(changes, { revision }) =>
          entry
            ? update({
                placeId,
                scheduleId: entry.id,
                ...changes,
                ...(revision !== undefined && { expectedRevision: revision }),
              } as UpdateOperationSchedule)
            : create({ placeId, ...changes } as CreateOperationSchedule)
        }
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">
          <SelectField
            name="entryKind"
            label={t("places.entryKind")}
            options={scheduleEntryKinds.map((value) => ({ value, label: words(`scheduleKind.${value}`) ?? value }))}
          />
          <SelectField
            name="dayOfWeek"
            label={t("places.weekday")}
            empty={t("places.everyDay")}
            options={daysOfWeek.map((value) => ({ value, label: words(`weekday.${value}`) ?? value }))}
          />
          <TimeField name="opensAt" label={t("places.opens")} />
          <TimeField name="closesAt" label={t("places.closes")} hint={t("places.closesHint")} />
          <DateField name="validFrom" label={t("places.validFrom")} />
          <DateField name="validTo" label={t("places.validTo")} />
          <TextField name="seasonFrom" label={t("places.seasonFrom")} hint={t("places.seasonHint")} dir="ltr" maxLength={5} />
          <TextField name="seasonTo" label={t("places.seasonTo")} dir="ltr" maxLength={5} />
        </div>
        <CheckboxField name="closed" label={t("places.closedThen")} />
      </RecordForm>
    </Dialog>
  )
}
