"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Notice } from "../../../../kernel/ui/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { ImportError } from "../../planning/types.js"

/** The rows that cannot be carried out, each with its column, what stands there and what is wrong. */
export function ImportErrors({ errors }: { errors: readonly ImportError[] }) {
  const t = useMessages(planningMessages)
  return (
    <Notice tone="danger" title={t("planning.errors", { count: new Set(errors.map(({ row }) => row)).size })}>
      <table className="op-plain-table">
        <thead>
          <tr>
            <th scope="col">{t("planning.errorRow")}</th>
            <th scope="col">{t("planning.errorColumn")}</th>
            <th scope="col">{t("planning.errorWhat")}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ row, column, code, message }) => (
            <tr key={`${row}-${column}-${code}`}>
              <th scope="row">{row}</th>
              <td>
                <bdi>{column}</bdi>
              </td>
              <td>
                <bdi>{message}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  )
}
