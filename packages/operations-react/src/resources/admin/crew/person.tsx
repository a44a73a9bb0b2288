"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Icon, Menu, type MenuItem, NeighbourName, StatusBadge } from "../../../kernel/ui/index.js"
import type { ResourceAssignment } from "../../types.js"
import { useSpan } from "../candidates/reason.js"
import { crewMessages } from "../messages/en/crew.js"
import { ResourceName } from "../shared/names.js"
import type { DepartureCrewState } from "./state.js"

const tones = { reserved: "warning", assigned: "success", completed: "neutral", released: "neutral", cancelled: "neutral" } as const

/** One who does it: confirmed or pencilled, named or picked, at which times of their own, and against which advice. */
export function Person({ state, person }: { state: DepartureCrewState; person: ResourceAssignment }) {
  const t = useMessages(crewMessages)
  const span = useSpan()
  const { resourceName, status, pinned, followsSlot, core, during, overrideReason, overCloseout, assignedBy, units } = person
  const items = usePersonMenu(state, person)
  const buffered = core && during && (core.from !== during.from || core.to !== during.to)
  return (
    <li className="op-work-line" data-status={status}>
      <span className="op-stacked">
        <span className="op-cluster">
          <ResourceName id={person.resourceId} name={resourceName} />
          {units !== null && units > 1 && <span className="op-faint">{t("crew.units", { count: units })}</span>}
        </span>
        <span className="op-faint op-cluster">
          {!followsSlot && core && <span>{span(core.from, core.to, state.slot.timezone)}</span>}
          {buffered && <span>{t("crew.buffered", { times: span(during.from, during.to, state.slot.timezone) })}</span>}
          <span>{t(pinned ? "crew.named" : "crew.floating")}</span>
          {assignedBy && (
            <span>
              {t("crew.by")} <NeighbourName kind="users" id={assignedBy} />
            </span>
          )}
        </span>
        {overrideReason && (
          <span className="op-cluster">
            <Icon name="warning" />
            {t("crew.against")} <bdi>{overrideReason}</bdi>
          </span>
        )}
      </span>
      <span className="op-cluster">
        <StatusBadge kind="crew" status={status} tone={tones[status]} />
        {overCloseout && (
          <span className="op-badge" data-tone="danger">
            {t("crew.closedThen")}
          </span>
        )}
        {state.mayWrite && <Menu label={t("crew.menuOf", { name: resourceName })} items={items} />}
      </span>
    </li>
  )
}

function usePersonMenu(state: DepartureCrewState, assignment: ResourceAssignment): MenuItem[] {
  const t = useMessages(crewMessages)
  const { commands } = state
  const { id: assignmentId, resourceName: name, status } = assignment
  const settle = (op: "confirm" | "unconfirm", said: string) => () =>
    void commands.quietly(() => commands.batch([{ op, assignmentId }], said))
  if (status === "completed")
    return [{ id: "open", label: t("crew.open"), icon: "external", to: { to: "resource", id: assignment.resourceId } }]
  return [
    status === "reserved"
      ? { id: "confirm", label: t("crew.confirm"), icon: "check", onSelect: settle("confirm", t("crew.confirmed", { name })) }
      : { id: "unconfirm", label: t("crew.unconfirm"), icon: "undo", onSelect: settle("unconfirm", t("crew.unconfirmed", { name })) },
    { id: "replace", label: t("crew.replace"), icon: "repeat", onSelect: () => state.open({ kind: "replace", assignment }) },
    { id: "swap", label: t("crew.swap"), icon: "refresh", onSelect: () => state.open({ kind: "swap", assignment }) },
    {
      id: "release",
      label: t("crew.release"),
      icon: "close",
      danger: true,
      separated: true,
      writes: true,
      onSelect: () => void commands.quietly(() => commands.batch([{ op: "release", assignmentId }], t("crew.released", { name }))),
    },
  ]
}
