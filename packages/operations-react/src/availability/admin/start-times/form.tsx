"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { NumberField, RecordForm, TextField, TimeField, useToast } from "../../../kernel/ui/index.js"
import { useCreateStartTime, useUpdateStartTime } from "../../hooks/index.js"
import type { CreateStartTime, UpdateStartTime } from "../../inputs.js"
import type { StartTime } from "../../types.js"
import { startTimesMessages } from "../messages/en/start-times.js"

interface StartTimeFormProps {
  productId: string
  optionId?: string | null
  /** Absent for a new one. */
  time?: StartTime | undefined
  onDone: (id?: StartTime["id"]) => void
}

const valuesOf = (time: Pick<StartTime, "label" | "startTimeLocal" | "durationMinutes">) => ({
  startTimeLocal: time.startTimeLocal,
  label: time.label,
  durationMinutes: time.durationMinutes,
})
const blank = { startTimeLocal: null, label: null, durationMinutes: null }

/** One start time: when, what it is called, how long. */
export function StartTimeForm({ productId, optionId, time, onDone }: StartTimeFormProps) {
  const t = useMessages(startTimesMessages)
  const toast = useToast()
  const create = useCreateStartTime()
  const update = useUpdateStartTime()
  const save = async (changes: Readonly<Record<string, unknown>>, revision: number | undefined) => {
    if (time) {
      await update.mutateAsync({
        id: time.id,
        ...changes,
        ...(revision !== undefined && { expectedRevision: revision }),
      } as UpdateStartTime)
      return undefined
    }
    const made = await create.mutateAsync({ productId, ...(optionId && { optionId }), ...changes } as CreateStartTime)
    return made.id
  }
  return (
    <RecordForm
      recordId={time?.id}
      values={time ? valuesOf(time) : blank}
      revision={time?.revision}
      valuesOf={(current) => valuesOf(current as unknown as StartTime)}
      {...(!time && { saveLabel: t("startTimes.add") })}
      onSave={async (changes, { revision }) => {
        const id = await save(changes, revision)
        toast({ tone: "success", text: t("startTimes.saved") })
        onDone(id)
      }}
      onDone={() => time && onDone()}
      onCancel={() => onDone()}
    >
      <div className="op-form-grid">
        <TimeField name="startTimeLocal" label={t("startTimes.time")} required />
        <TextField name="label" label={t("startTimes.label")} hint={t("startTimes.labelHint")} maxLength={200} />
        <NumberField
          name="durationMinutes"
          label={t("startTimes.duration")}
          hint={t("startTimes.durationHint")}
          unit={t("startTimes.minutes")}
          min={1}
        />
      </div>
    </RecordForm>
  )
}
