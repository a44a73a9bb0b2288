"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Notice, Panel, Sentence } from "../../../../kernel/ui/index.js"
import { useDiffRooming, useSlotAudit, useSlotTravelers } from "../../../hooks/index.js"
import { useReadable } from "../../manifest/erased.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { RoomingDiff } from "../../planning/types.js"
import type { RoomingBoardState } from "../editor/use-rooming-board.js"
import { nameOf } from "../model/from-manifest.js"
import type { BoardWords } from "../words.js"

type Props = { rooming: RoomingBoardState; words: BoardWords }

/** *Sent on …, since then*: names the rows that are no longer as they were when the list went out last, from whichever desk. */
export function SinceSent({ rooming, words }: Props) {
  const { family, segment } = rooming.state.board
  const { data } = useSlotAudit(rooming.slotId, { action: "availability.rooming.exported", limit: 50 })
  const sent = data?.pages
    .flatMap((page) => page.data)
    .find((event) => event.data.family === family && (event.data.segment ?? segment) === segment)
  return sent ? <Since rooming={rooming} words={words} exportId={sent.id} /> : null
}

function Since({ rooming, words, exportId }: Props & { exportId: RoomingDiff["sinceExportId"] }) {
  const query = useDiffRooming({ slotId: rooming.slotId, sinceExportId: exportId })
  return <Panel query={query}>{(diff) => <Changes rooming={rooming} words={words} diff={diff} />}</Panel>
}

function Changes({ rooming, words, diff }: Props & { diff: RoomingDiff }) {
  const t = useMessages(planningMessages)
  const format = useFormat()
  const { timeZone } = useOperations()
  const when = format.instant(diff.exportedAt, { zone: timeZone })
  const nameOf = useRowNames(rooming, words, diff)
  const columns = (names: readonly string[]) => format.list([...names])
  const rows = [
    ...diff.changed.map((row) => ({ rowKey: row.rowKey, what: columns(row.columns) })),
    ...diff.added.map((rowKey) => ({ rowKey, what: t("planning.sinceAdded") })),
    ...diff.removed.map((rowKey) => ({ rowKey, what: t("planning.sinceRemoved") })),
  ]
  if (rows.length === 0) return <p className="op-text op-faint">{t("planning.sinceNone", { when })}</p>
  return (
    <Notice tone="info" title={t("planning.since", { when })}>
      <ul className="op-list">
        {rows.map(({ rowKey, what }) => (
          <li key={rowKey}>
            <Sentence>{t("planning.sinceRow", { who: nameOf(rowKey), columns: what })}</Sentence>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const partsOf = (rowKey: string) => {
  const [kind = "", id = ""] = rowKey.split("@")[0]?.split(":") ?? []
  return { kind, id }
}

/** Whom or what a row of a list was about: who is here by their place on the board, who has left by the name that they had. */
function useRowNames({ slotId, state: { board } }: RoomingBoardState, words: BoardWords, { removed }: RoomingDiff) {
  const t = useMessages(planningMessages)
  const readable = useReadable()
  const hasLeft = (rowKey: string) => partsOf(rowKey).kind === "traveler" && !board.people.has(partsOf(rowKey).id)
  const left = useSlotTravelers(slotId, { status: "removed", limit: 200 }, { enabled: removed.some(hasLeft) })
  return (rowKey: string) => {
    const { kind, id } = partsOf(rowKey)
    if (kind !== "traveler") return board.places.has(id) ? words.place(id) : t("planning.sinceRoomGone")
    if (!hasLeft(rowKey)) return words.few([id])
    const traveler = left.data?.data.find((one) => one.id === id)
    return (traveler && nameOf(readable(traveler))) ?? t("planning.sinceLeft")
  }
}
