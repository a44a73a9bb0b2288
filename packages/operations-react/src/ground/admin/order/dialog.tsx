"use client"
import { useMemo, useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, RecordForm, useToast } from "../../../kernel/ui/index.js"
import { useCreateDispatch, useUpdateDispatch } from "../../hooks/index.js"
import type { DispatchDetail } from "../../types.js"
import { orderMessages } from "../messages/en/order.js"
import { PickupRunOfDay } from "../pickup-run/of-day.js"
import { EditFields, NewFields } from "./fields.js"
import { blankFor, createOf, updateOf, valuesOf } from "./values.js"
import { useRunZone } from "./zone.js"

interface NewRunDialogProps {
  date: string
  booking?: string | undefined
  onClose: () => void
  onMade: (run: DispatchDetail) => void
}

/** A new run: a booking, or a place and a time, is enough. Who serves it is named here, or chosen from the suggestions that follow. */
export function NewRunDialog({ date, booking, onClose, onMade }: NewRunDialogProps) {
  const t = useMessages(orderMessages)
  const toast = useToast()
  const { now, timeZone } = useOperations()
  const { mutateAsync: create } = useCreateDispatch()
  const zoneOf = useRunZone()
  // The form keeps what it began with, whatever the clock does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another day or booking begins anew
  const values = useMemo(() => blankFor(date, booking, now(), timeZone), [date, booking])
  const [ofList, makeOfList] = useState(false)
  if (ofList) return <PickupRunOfDay date={date} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t("order.new")} size="large">
      <p>
        <Button icon="list" onClick={() => makeOfList(true)}>
          {t("order.ofList")}
        </Button>
      </p>
      <RecordForm
        values={values}
        saveLabel={t("order.create")}
        onSave={async (changes) => {
          const made = await create(createOf(changes, await zoneOf(changes)))
          toast({ tone: "success", text: t("order.made") })
          onMade(made)
        }}
        onCancel={onClose}
      >
        <NewFields />
      </RecordForm>
    </Dialog>
  )
}

/** What was ordered, changed. */
export function EditRunDialog({ run, onClose }: { run: DispatchDetail; onClose: () => void }) {
  const t = useMessages(orderMessages)
  const toast = useToast()
  const { mutateAsync: update } = useUpdateDispatch()
  return (
    <Dialog open onClose={onClose} title={t("order.edit")} size="large">
      <RecordForm
        recordId={run.id}
        values={valuesOf(run)}
        revision={run.revision}
        valuesOf={(current) => valuesOf(current as unknown as DispatchDetail)}
        onSave={async (changes, { revision }) => {
          await update(updateOf(run, changes, revision))
          toast({ tone: "success", text: t("order.saved") })
        }}
        onDone={onClose}
        onCancel={onClose}
      >
        <EditFields />
      </RecordForm>
    </Dialog>
  )
}
