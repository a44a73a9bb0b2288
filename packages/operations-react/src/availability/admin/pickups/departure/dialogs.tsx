"use client"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  Dialog,
  MoveDialog,
  type MoveTarget,
  NumberField,
  ReasonDialog,
  RecordForm,
  TextField,
  useToast,
} from "../../../../kernel/ui/index.js"
import { PlaceField as DirectoryPlace } from "../../../../resources/admin/shared/fields.js"
import { useCreateSlotPickup, useUpdateSlotPickup } from "../../../hooks/index.js"
import type { CreateSlotPickup, UpdateSlotPickup } from "../../../inputs.js"
import type { PickupList, PickupStop, PickupTraveler } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { PointField } from "../list/point-field.js"
import { TimeFields } from "../time/fields.js"
import { blankTime, type TimeValues, timeFields, timeOf, timeValues } from "../time/values.js"
import type { DeparturePickupsState } from "./state.js"
import { useTravelerName } from "./traveler.js"

const none = "none"

const valuesOf = (
  { time, capacity, cutoffMinutes }: Pick<PickupStop, "time" | "capacity" | "cutoffMinutes">,
  kind: DeparturePickupsState["kind"],
) => ({
  ...timeValues(time, kind),
  capacity,
  cutoffMinutes,
})
const own = "custom"

/** Where travelers can go: the stops that take them first, the others with the reason why not. */
export function MoveTravelers({ state, list }: { state: DeparturePickupsState; list: PickupList }) {
  const t = useMessages(pickupsMessages)
  const format = useFormat()
  const nameOf = useTravelerName()
  const { moving, move } = state
  const travelers = moving?.travelers ?? []
  const asked = moving !== undefined && !moving.overrideFor && !moving.custom
  const [first] = travelers
  const title =
    first && travelers.length === 1 ? t("pickups.moveOne", { name: nameOf(first) }) : t("pickups.moveMany", { count: travelers.length })
  const targets: MoveTarget[] = [
    ...list.stops.map((stop) => targetOf(stop, travelers, state, { t, time: format.time })),
    ...(list.groups.some(({ allowCustom }) => allowCustom) ? [{ id: own, label: t("pickups.ownPlace"), fit: "fits" } as const] : []),
    { id: none, label: t("pickups.noneChosen"), fit: "fits" },
  ]
  const close = () => move(undefined)
  return (
    <>
      <MoveDialog
        open={asked}
        onClose={close}
        title={title}
        targets={targets}
        onChoose={(id) => {
          if (id === own) move({ travelers, custom: true })
          else state.choose(travelers, list.stops.find((stop) => stop.id === id) ?? null)
        }}
      />
      <ReasonDialog
        open={moving?.overrideFor !== undefined}
        onClose={close}
        title={t("pickups.overrideTitle", { stop: moving?.overrideFor?.name ?? "" })}
        consequences={moving?.overrideFor && <WhyNot stop={moving.overrideFor} zone={state.slot.timezone} />}
        confirmLabel={t("pickups.overrideConfirm")}
        onConfirm={(reason) => state.assign(travelers, moving?.overrideFor ? { slotPickupId: moving.overrideFor.id } : null, reason)}
      />
      {moving?.custom && <OwnPlaceDialog state={state} travelers={travelers} onClose={close} />}
    </>
  )
}

/** What stands against a stop: it is closed, or the hour until which it could be chosen is over. */
function WhyNot({ stop: { status, cutoffAt }, zone }: { stop: PickupStop; zone: string }) {
  const t = useMessages(pickupsMessages)
  const format = useFormat()
  if (status === "closed" || cutoffAt === null) return <p className="op-text">{t("pickups.overrideClosed")}</p>
  return <p className="op-text">{t("pickups.overrideCutoff", { when: format.instant(cutoffAt, { zone }) })}</p>
}

interface Words {
  t: ReturnType<typeof useMessages<typeof pickupsMessages>>
  time: (local: string) => string
}

function targetOf(
  stop: PickupStop,
  travelers: readonly PickupTraveler[],
  { needsReason }: DeparturePickupsState,
  { t, time }: Words,
): MoveTarget {
  const there = new Set(stop.travelers.map(({ slotTravelerId }) => slotTravelerId))
  const more = travelers.filter(({ slotTravelerId }) => !there.has(slotTravelerId)).length
  const target = { id: stop.id, label: stop.name, detail: time(stop.fromLocal.slice(11)) }
  if (more === 0) return { ...target, fit: "refused", reason: t("pickups.isThere") }
  if (stop.available !== null && stop.available < more)
    return { ...target, fit: "refused", reason: t("pickups.full", { left: stop.available }) }
  if (needsReason(stop))
    return { ...target, fit: "needs_reason", reason: t(stop.status === "closed" ? "pickups.closed" : "pickups.pastCutoff") }
  return { ...target, fit: "fits" }
}

function OwnPlaceDialog({
  state,
  travelers,
  onClose,
}: {
  state: DeparturePickupsState
  travelers: readonly PickupTraveler[]
  onClose: () => void
}) {
  const t = useMessages(pickupsMessages)
  return (
    <Dialog open onClose={onClose} title={t("pickups.ownPlace")} size="small">
      <RecordForm
        values={{ placeId: null, customText: null }}
        onSave={({ placeId = null, customText = null }) =>
          state.assign(travelers, { placeId: placeId as string | null, customText: customText as string | null })
        }
        onDone={onClose}
        onCancel={onClose}
      >
        <PlaceField />
        <TextField name="customText" label={t("pickups.inWords")} hint={t("pickups.inWordsHint")} maxLength={500} />
      </RecordForm>
    </Dialog>
  )
}

/** A place of the directory. */
export function PlaceField() {
  const t = useMessages(pickupsMessages)
  return <DirectoryPlace name="placeId" label={t("pickups.place")} />
}

/** A stop of this departure alone: where, when, how many. */
export function StopDialog({ state, stop, onClose }: { state: DeparturePickupsState; stop?: PickupStop; onClose: () => void }) {
  const t = useMessages(pickupsMessages)
  const toast = useToast()
  const { slot, kind } = state
  const { mutateAsync: create } = useCreateSlotPickup()
  const { mutateAsync: update } = useUpdateSlotPickup()
  const values = stop ? valuesOf(stop, kind) : { pointId: null, ...blankTime, capacity: null, cutoffMinutes: null }
  const save = async (changes: Readonly<Record<string, unknown>>, revision: number | undefined) => {
    const { pointId, capacity, cutoffMinutes } = changes
    const limits = { ...(capacity !== undefined && { capacity }), ...(cutoffMinutes !== undefined && { cutoffMinutes }) }
    const time = timeOf({ ...values, ...changes } as unknown as TimeValues, kind)
    if (!stop) return create({ slotId: slot.id, kind, pointId, time, ...limits } as CreateSlotPickup)
    const timed = timeFields.some((field) => changes[field] !== undefined)
    const patch = { ...limits, ...(timed && { time }), ...(revision !== undefined && { expectedRevision: revision }) }
    return update({ slotPickupId: stop.id, ...patch } as UpdateSlotPickup)
  }
  return (
    <Dialog open onClose={onClose} title={stop ? stop.name : t("pickups.addStop")}>
      <RecordForm
        recordId={stop?.id}
        values={values}
        revision={stop?.revision}
        valuesOf={(current) => valuesOf(current as unknown as PickupStop, kind)}
        {...(!stop && { saveLabel: t("pickups.addStop") })}
        onSave={async (changes, { revision }) => {
          await save(changes, revision)
          toast({ tone: "success", text: t("pickups.saved") })
        }}
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">
          {!stop && <PointField productId={slot.productId} kind={kind} />}
          <TimeFields kind={kind} />
          <LimitFields />
        </div>
      </RecordForm>
    </Dialog>
  )
}

/** How many a stop takes, and until when it can be chosen. */
export function LimitFields() {
  const t = useMessages(pickupsMessages)
  return (
    <>
      <NumberField name="capacity" label={t("pickups.capacity")} hint={t("pickups.capacityHint")} min={0} />
      <NumberField name="cutoffMinutes" label={t("pickups.cutoff")} hint={t("pickups.cutoffHint")} unit={t("pickups.minutes")} min={0} />
    </>
  )
}
