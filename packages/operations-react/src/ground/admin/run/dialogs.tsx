"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, ReasonDialog } from "../../../kernel/ui/index.js"
import { useDispatch } from "../../hooks/index.js"
import type { DispatchDetail, DispatchId, PassengerId } from "../../types.js"
import { assignMessages } from "../messages/en/assign.js"
import { runMessages } from "../messages/en/run.js"
import { EditRunDialog } from "../order/dialog.js"
import { AssignDialog } from "./assign/dialog.js"
import { OfferDialog, type OfferedRole } from "./assign/offer.js"
import { IncidentDialog } from "./incident-dialog.js"
import { AddPeopleDialog } from "./people/add-dialog.js"
import { MovePeopleDialog } from "./people/move-dialog.js"
import { PersonDialog } from "./people/person-dialog.js"
import { StopsDialog } from "./stops/dialog.js"
import { DelayDialog } from "./time/delay-dialog.js"
import { MoveDialog } from "./time/move-dialog.js"
import { ScheduleDialog } from "./time/schedule-dialog.js"
import { useRunCommands } from "./use-commands.js"

type Role = DispatchDetail["assignments"][number]["role"]

/** What is open above the board, and about which run. */
export type RunDialog = { id: DispatchId } & (
  | { kind: "assign"; vehicleId?: `gveh_${string}`; driverId?: `gdrv_${string}` }
  | { kind: "offer"; roles: readonly OfferedRole[] }
  | { kind: "move"; scheduledAt?: string }
  | { kind: "schedule" | "delay" | "edit" | "incident" | "cancel" | "correct" | "addPeople" | "stops" }
  | { kind: "release"; role: Role; name: string }
  | { kind: "missing" | "undo" | "person" | "remove"; passengerId: PassengerId; name: string }
  | { kind: "movePeople"; passengerIds: readonly PassengerId[]; to?: DispatchId }
)

interface DialogProps {
  dialog: RunDialog
  onClose: () => void
  /** Opens another in its place. */
  onAsk: (dialog: RunDialog) => void
}

/** The dialog that is open, once its run is here. */
export function RunDialogs(props: DialogProps) {
  const { data } = useDispatch(props.dialog.id)
  return data ? <Opened {...props} run={data} /> : null
}

export interface OpenedProps extends DialogProps {
  run: DispatchDetail
}

function Opened(props: OpenedProps) {
  const { dialog, run, onClose } = props
  switch (dialog.kind) {
    case "assign":
      return <AssignDialog run={run} first={dialog} onClose={onClose} onAsk={props.onAsk} />
    case "offer":
      return <Offered {...props} roles={dialog.roles} />
    case "move":
      return <MoveDialog run={run} first={dialog.scheduledAt} onClose={onClose} />
    case "schedule":
      return <ScheduleDialog run={run} onClose={onClose} onAsk={props.onAsk} />
    case "delay":
      return <DelayDialog run={run} onClose={onClose} />
    case "edit":
      return <EditRunDialog run={run} onClose={onClose} />
    case "incident":
      return <IncidentDialog run={run} onClose={onClose} />
    case "stops":
      return <StopsDialog run={run} onClose={onClose} />
    case "addPeople":
      return <AddPeopleDialog run={run} onClose={onClose} />
    case "movePeople":
      return <MovePeopleDialog run={run} first={dialog.passengerIds} to={dialog.to} onClose={onClose} />
    case "person": {
      const passenger = run.passengers.find(({ id }) => id === dialog.passengerId)
      return passenger ? <PersonDialog run={run} passenger={passenger} name={dialog.name} onClose={onClose} /> : null
    }
    default:
      return <Asked {...props} />
  }
}

/** The best who fit, with a way to everybody else. */
function Offered({ run, roles, onClose, onAsk }: OpenedProps & { roles: readonly OfferedRole[] }) {
  const t = useMessages(assignMessages)
  const everybody = <Button onClick={() => onAsk({ kind: "assign", id: run.id })}>{t("assign.somebodyElse")}</Button>
  return <OfferDialog run={run} roles={roles} onClose={onClose} other={<div>{everybody}</div>} />
}

/** Commands that want nothing but a reason. */
function Asked({ dialog, run, onClose }: OpenedProps) {
  const t = useMessages(runMessages)
  const commands = useRunCommands()
  const { name = "", passengerId } = dialog as { name?: string; passengerId?: PassengerId }
  const role = dialog.kind === "release" ? dialog.role : undefined
  const onRoad = run.status === "en_route" || run.status === "arrived" || run.status === "picked_up"
  const told = {
    cancel: [t("run.cancelTitle"), t("run.cancelText"), true, (why: string) => commands.cancel(run, why)],
    correct: [t("run.backTitle"), t("run.backText"), true, (why: string) => commands.correct(run, why)],
    release: [t("run.releaseTitle", { name }), undefined, onRoad, async (why: string) => role && commands.release(run, role, why)],
    missing: [
      t("run.missingTitle", { name }),
      t("run.missingText"),
      false,
      async (why: string) => passengerId && commands.missing(run, passengerId, why),
    ],
    remove: [t("run.removeTitle", { name }), t("run.removeText"), false, async () => passengerId && commands.remove(run, passengerId)],
    undo: [
      t("run.undoTitle", { name }),
      t("run.undoText"),
      true,
      async (why: string) => passengerId && commands.undo(run, passengerId, why),
    ],
  } as const
  if (!(dialog.kind in told)) return null
  const [title, text, required, act] = told[dialog.kind as keyof typeof told]
  return (
    <ReasonDialog
      open
      onClose={onClose}
      title={title}
      consequences={text && <p className="op-text">{text}</p>}
      confirmLabel={t(`run.do.${dialog.kind as keyof typeof told}`)}
      danger={dialog.kind === "cancel"}
      required={required}
      onConfirm={act}
    />
  )
}
