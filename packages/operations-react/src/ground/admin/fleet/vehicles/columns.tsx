"use client"
import { useMemo } from "react"
import { PlaceName } from "../../../../availability/admin/shared/scope/place-name.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Code, type GridColumn } from "../../../../kernel/ui/index.js"
import type { Vehicle } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { useSharedColumns } from "../list/columns.js"

/** Columns of the list of vehicles. */
export function useVehicleColumns(): readonly GridColumn<Vehicle>[] {
  const t = useMessages(fleetMessages)
  const words = useMessages(groundWords)
  const format = useFormat()
  const { name, active, operator, papers } = useSharedColumns("vehicle")
  return useMemo(
    () => [
      name,
      {
        id: "plate",
        header: t("fleet.plate"),
        sort: "plate",
        width: "8rem",
        cell: ({ plate }) => plate && <Code>{plate}</Code>,
      },
      {
        id: "category",
        header: t("fleet.category"),
        width: "9rem",
        cell: ({ category, vehicleClass }) => `${words(`vehicleCategory.${category}`)} · ${words(`vehicleClass.${vehicleClass}`)}`,
      },
      {
        id: "seats",
        header: t("fleet.passengerCapacity"),
        sort: "passengerCapacity",
        width: "4.75rem",
        align: "end",
        cell: ({ passengerCapacity }) => passengerCapacity !== null && format.number(passengerCapacity),
      },
      {
        id: "bags",
        header: t("fleet.bags"),
        width: "9.75rem",
        align: "end",
        cell: ({ checkedBagCapacity, carryOnCapacity }) =>
          carryOnCapacity === null
            ? checkedBagCapacity !== null && format.number(checkedBagCapacity)
            : `${format.number(checkedBagCapacity ?? 0)} + ${format.number(carryOnCapacity)}`,
      },
      papers,
      operator,
      active,
      {
        id: "base",
        header: t("fleet.base"),
        width: "minmax(8rem, 0.8fr)",
        optional: true,
        cell: ({ basePlaceId }) => basePlaceId && <PlaceName id={basePlaceId} />,
      },
    ],
    [t, words, format, name, active, operator, papers],
  )
}
