"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { usePrinting } from "../../../../kernel/ui/use-printing.js"
import { seatsMessages } from "../../messages/en/seats.js"
import type { BoardWords } from "../../rooming/words.js"
import type { SeatMapState } from "./use-seat-map.js"

/** On paper the plan shows initials; this list has every name once, seat by seat. */
export function SeatSheet({ map, words }: { map: SeatMapState; words: BoardWords }) {
  const t = useMessages(seatsMessages)
  const printing = usePrinting()
  if (!printing) return null
  const { board } = map.rooming.state
  const taken = map.vehicles.flatMap(({ vehicle, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        const [person] = cell.cell === "seat" ? (board.occupants.get(cell.seat.id) ?? []) : []
        return cell.cell === "seat" && person
          ? [{ vehicle: vehicle?.label ?? "", seat: cell.seat.designation ?? cell.seat.label, person }]
          : []
      }),
    ),
  )
  return (
    <section className="op-sheet" aria-label={t("seats.planList")}>
      <h3 className="op-kind-title">{t("seats.planList")}</h3>
      <ul className="op-seat-list">
        {taken.map(({ vehicle, seat, person }) => (
          <li key={person.id}>
            <strong>{seat}</strong> <bdi>{words.person(person)}</bdi> <span className="op-faint">{vehicle}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
