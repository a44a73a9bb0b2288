"use client"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Notice } from "../../../../kernel/ui/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { ImportError } from "../../planning/types.js"
import type { Board } from "../model/board.js"
import { useBoardWords } from "../words.js"

/** What is wrong with a row, in the chosen language; the server's own sentence where no catalogue words it. */
function useRowErrorText(board: Board) {
  const words = useWords()
  const format = useFormat()
  const { rule } = useBoardWords(board)
  return ({ code, column, value, details = {}, message }: ImportError): string => {
    const { expected = [], rule: broken, ...numbers } = details
    if (broken) return rule(broken)
    const named = code === "traveler_unknown" && value === null ? "nobody" : code
    const key = code === "room_ambiguous" && column === "Hotel room number" ? "hotel_number" : named
    return words(`rowError.${key}`, { value: value ?? "", expected: format.list(expected), ...numbers }) ?? message
  }
}

/** The rows that cannot be carried out, each with its column, what stands there and what is wrong. */
export function ImportErrors({ errors, board }: { errors: readonly ImportError[]; board: Board }) {
  const t = useMessages(planningMessages)
  const said = useRowErrorText(board)
  return (
    <Notice tone="danger" title={t("planning.errors", { count: new Set(errors.map(({ row }) => row)).size })}>
      <table className="op-plain-table op-row-errors">
        <thead>
          <tr>
            <th scope="col">{t("planning.errorRow")}</th>
            <th scope="col">{t("planning.errorColumn")}</th>
            <th scope="col">{t("planning.errorWhat")}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map((error) => (
            <tr key={`${error.row}-${error.column}-${error.code}`}>
              <th scope="row">{error.row}</th>
              <td>
                <bdi>{error.column}</bdi>
              </td>
              <td>
                <bdi>{said(error)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  )
}
