"use client"
import { useMemo } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { ScrollBox } from "../../../../kernel/ui/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { RoomingImport } from "../../planning/types.js"
import type { RoomingBoardState } from "../editor/use-rooming-board.js"
import { useBoardWords } from "../words.js"

interface DifferenceProps {
  rooming: RoomingBoardState
  outcome: RoomingImport
}

/** Rooms of every segment by id: a list may speak of more of them than the board shows. */
function useRoomNames({ manifest, state }: RoomingBoardState) {
  const t = useMessages(planningMessages)
  return useMemo(() => {
    const rooms = manifest.data?.resources.filter(({ family }) => family === state.board.family) ?? []
    const several = new Set(rooms.map(({ segment }) => segment)).size > 1
    const names = new Map<string, string>(
      rooms.map(({ id, label, segment }) => [id, several && segment ? t("planning.importRoomOf", { room: label, segment }) : label]),
    )
    return (id: string | null) => (id === null ? t("planning.importNowhere") : (names.get(id) ?? id))
  }, [manifest.data, state.board.family, t])
}

/** Who would go from which room to which, what else the list says of them, and rooms that get another number of the hotel. */
export function ImportDifference({ rooming, outcome: { changes, roomNumbers } }: DifferenceProps) {
  const t = useMessages(planningMessages)
  const format = useFormat()
  const words = useBoardWords(rooming.state.board)
  const room = useRoomNames(rooming)
  if (changes.length + roomNumbers.length === 0) return null
  const who = ({ travelerId, name }: RoomingImport["changes"][number]) =>
    travelerId === null ? t("planning.importNew", { name: name ?? "TBA" }) : words.named([travelerId]) || travelerId
  return (
    <ScrollBox className="op-import-difference" label={t("planning.importDifference")}>
      <table className="op-plain-table op-row-errors">
        <thead>
          <tr>
            <th scope="col">{t("planning.errorRow")}</th>
            <th scope="col">{t("planning.importWho")}</th>
            <th scope="col">{t("planning.importFrom")}</th>
            <th scope="col">{t("planning.importTo")}</th>
            <th scope="col">{t("planning.importAlso")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.row}>
              <td>{format.number(change.row)}</td>
              <th scope="row">
                <bdi>{who(change)}</bdi>
              </th>
              <td>
                <bdi>{room(change.from)}</bdi>
              </td>
              <td>
                <bdi>{change.from === change.to ? t("planning.importStays") : room(change.to)}</bdi>
              </td>
              <td>
                <bdi>{format.list([...change.columns])}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {roomNumbers.length > 0 && (
        <ul className="op-list">
          {roomNumbers.map(({ resourceId, before, after }) => (
            <li key={resourceId}>{t("planning.importNumber", { room: room(resourceId), before: before ?? "–", after })}</li>
          ))}
        </ul>
      )}
    </ScrollBox>
  )
}
