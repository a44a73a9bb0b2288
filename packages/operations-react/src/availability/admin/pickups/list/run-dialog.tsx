"use client"
import { useState } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  Button,
  Dialog,
  Name,
  Notice,
  OrderButtons,
  type PickerOption,
  RecordForm,
  required,
  useAnnounce,
  useErrorText,
  useToast,
} from "../../../../kernel/ui/index.js"
import { useSetPickupGroupPoints } from "../../../hooks/index.js"
import type { PickupGroup, PickupGroupPoint, PickupPointId } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { LimitFields } from "../departure/dialogs.js"
import { moved } from "../departure/order.js"
import { TimeFields } from "../time/fields.js"
import { blankTime, type TimeValues, timeOf, timeValues } from "../time/values.js"
import { useTimeWords } from "../time/words.js"
import { PointField } from "./point-field.js"
import { runFaults } from "./run.js"

type Row = Pick<PickupGroupPoint, "pointId" | "name" | "time" | "capacity" | "cutoffMinutes">

/** The run of a group: its points in order, each with its time; saved as a whole. */
export function RunDialog({ group, onClose }: { group: PickupGroup; onClose: () => void }) {
  const t = useMessages(pickupsMessages)
  const format = useFormat()
  const toast = useToast()
  const errorText = useErrorText()
  const announce = useAnnounce()
  const { mutateAsync, isPending } = useSetPickupGroupPoints()
  const [rows, setRows] = useState<readonly Row[]>(group.points)
  const [editing, edit] = useState<Row | "new">()
  const faults = runFaults(rows)
  const move = (from: number, to: number) => {
    setRows(moved(rows, from, to))
    announce(t("pickups.saidOrdered", { stop: rows[from]?.name ?? "", place: to + 1 }))
  }
  const save = async () => {
    try {
      const points = rows.map(({ pointId, time, capacity, cutoffMinutes }) => ({ pointId, time, capacity, cutoffMinutes }))
      await mutateAsync({ id: group.id, points, expectedRevision: group.revision })
      toast({ tone: "success", text: t("pickups.runSaved") })
      onClose()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const put = (row: Row) => {
    setRows(
      rows.some(({ pointId }) => pointId === row.pointId) ? rows.map((one) => (one.pointId === row.pointId ? row : one)) : [...rows, row],
    )
    edit(undefined)
  }
  if (editing)
    return (
      <Dialog open onClose={() => edit(undefined)} title={editing === "new" ? t("pickups.addStop") : editing.name}>
        <RunPointForm
          group={group}
          row={editing === "new" ? undefined : editing}
          taken={rows}
          onPut={put}
          onCancel={() => edit(undefined)}
        />
      </Dialog>
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={group.name}
      footer={
        <>
          <Button icon="plus" onClick={() => edit("new")}>
            {t("pickups.addStop")}
          </Button>
          <Button variant="primary" pending={isPending} onClick={() => void save()}>
            {t("pickups.saveRun")}
          </Button>
        </>
      }
    >
      {faults.length > 0 && <Notice tone="warning">{t("pickups.runWarning", { stops: format.list(faults) })}</Notice>}
      {rows.length === 0 && <p className="op-text op-faint">{t("pickups.runEmpty")}</p>}
      <ol className="op-plain-list" aria-label={t("pickups.run")}>
        {rows.map((row, index) => (
          <RunRow
            key={row.pointId}
            row={row}
            onUp={index > 0 ? () => move(index, index - 1) : undefined}
            onDown={index < rows.length - 1 ? () => move(index, index + 1) : undefined}
            onEdit={() => edit(row)}
            onRemove={() => setRows(rows.filter((one) => one !== row))}
          />
        ))}
      </ol>
    </Dialog>
  )
}

interface RunRowProps {
  row: Row
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onEdit: () => void
  onRemove: () => void
}

function RunRow({ row, onUp, onDown, onEdit, onRemove }: RunRowProps) {
  const t = useMessages(pickupsMessages)
  const words = useTimeWords()
  const stop = row.name
  return (
    <li className="op-pickup-row">
      <span className="op-stacked op-pickup-where">
        <Name>{stop}</Name>
        <span className="op-faint">{words(row.time)}</span>
      </span>
      <span className="op-pickup-buttons">
        <OrderButtons earlier={t("pickups.earlier", { stop })} later={t("pickups.later", { stop })} onEarlier={onUp} onLater={onDown} />
        <Button variant="ghost" icon="edit" label={`${t("pickups.editStop")}: ${stop}`} onClick={onEdit} />
        <Button variant="ghost" icon="trash" label={t("pickups.removeFromRun", { stop })} onClick={onRemove} />
      </span>
    </li>
  )
}

interface RunPointFormProps {
  group: PickupGroup
  row: Row | undefined
  taken: readonly Row[]
  onPut: (row: Row) => void
  onCancel: () => void
}

/** One point of the run: which, and when it is served. */
function RunPointForm({ group, row, taken, onPut, onCancel }: RunPointFormProps) {
  const t = useMessages(pickupsMessages)
  const [point, choosePoint] = useState<PickerOption | null>(null)
  const values = row
    ? { ...timeValues(row.time, group.kind), capacity: row.capacity, cutoffMinutes: row.cutoffMinutes }
    : { pointId: null, ...blankTime, capacity: null, cutoffMinutes: null }
  return (
    <RecordForm
      recordId={row?.pointId}
      values={values}
      saveLabel={row ? t("pickups.saveStop") : t("pickups.addStop")}
      resolver={required({ pointId: t("pickups.needsPoint") }, row ? [] : undefined)}
      onSave={async (changes) => {
        const all = { ...values, ...changes } as unknown as TimeValues & Row & { pointId: PickupPointId }
        const pointId = row?.pointId ?? all.pointId
        const name = row?.name ?? point?.name ?? pointId
        onPut({ pointId, name, time: timeOf(all, group.kind), capacity: all.capacity, cutoffMinutes: all.cutoffMinutes })
      }}
      onDone={onCancel}
      onCancel={onCancel}
    >
      <div className="op-form-grid">
        {!row && (
          <PointField productId={group.productId} kind={group.kind} taken={taken.map(({ pointId }) => pointId)} onPoint={choosePoint} />
        )}
        <TimeFields kind={group.kind} />
        <LimitFields />
      </div>
    </RecordForm>
  )
}
