"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, ConfirmDialog, EmptyState, Menu, type MenuItem, Name, ScrollBox, StatusBadge } from "../../../../kernel/ui/index.js"
import { useDeletePickupPoint } from "../../../hooks/index.js"
import type { PickupPoint } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { PlaceName } from "../../shared/scope/place-name.js"
import { ProductName } from "../../shared/slot/product-name.js"
import type { PickupsState } from "../state.js"
import { useKindWord } from "../time/words.js"
import { PickupPage } from "./page.js"
import { PointDialog } from "./point-dialog.js"

type Open = { kind: "edit" | "delete"; point: PickupPoint } | { kind: "new" }

/** Where people are picked up, dropped off or met. */
export function PointList({ state }: { state: PickupsState }) {
  const t = useMessages(pickupsMessages)
  const [opened, open] = useState<Open>()
  const { mutateAsync: remove } = useDeletePickupPoint()
  const point = opened && "point" in opened ? opened.point : undefined
  const close = () => open(undefined)
  const add = state.mayWrite && (
    <Button variant="primary" icon="plus" onClick={() => open({ kind: "new" })}>
      {t("pickups.addPoint")}
    </Button>
  )
  return (
    <>
      <PickupPage
        state={state}
        query={state.points}
        find={t("pickups.findPoint")}
        add={add}
        empty={
          <EmptyState icon="flag" title={t("pickups.emptyPoints")} actions={add}>
            <p className="op-text">{t("pickups.emptyPointsText")}</p>
          </EmptyState>
        }
      >
        {(points) => <PointTable points={points} mayWrite={state.mayWrite} open={open} />}
      </PickupPage>
      {opened?.kind === "new" && <PointDialog product={state.search.product} onClose={close} />}
      {opened?.kind === "edit" && point && <PointDialog point={point} product={state.search.product} onClose={close} />}
      <ConfirmDialog
        open={opened?.kind === "delete"}
        onClose={close}
        title={t("pickups.deleteTitle", { name: point?.name ?? "" })}
        consequences={<p className="op-text">{t("pickups.deletePointText")}</p>}
        confirmLabel={t("pickups.deletePoint")}
        danger
        onConfirm={() => remove({ id: point?.id as PickupPoint["id"] })}
      />
    </>
  )
}

function PointTable({ points, mayWrite, open }: { points: readonly PickupPoint[]; mayWrite: boolean; open: (next: Open) => void }) {
  const t = useMessages(pickupsMessages)
  return (
    <ScrollBox label={t("pickups.points")}>
      <table className="op-pickup-table">
        <thead>
          <tr>
            <th scope="col">{t("pickups.columnName")}</th>
            <th scope="col">{t("pickups.columnPlace")}</th>
            <th scope="col">{t("pickups.columnKinds")}</th>
            <th scope="col">{t("pickups.columnProduct")}</th>
            <th scope="col">{t("pickups.columnActive")}</th>
            {mayWrite && (
              <td>
                <span className="op-hidden">{t("pickups.editPoint")}</span>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <PointRow key={point.id} point={point} mayWrite={mayWrite} open={open} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function PointRow({ point, mayWrite, open }: { point: PickupPoint; mayWrite: boolean; open: (next: Open) => void }) {
  const t = useMessages(pickupsMessages)
  const kind = useKindWord()
  const items: MenuItem[] = [
    { id: "edit", label: t("pickups.editPoint"), icon: "edit", onSelect: () => open({ kind: "edit", point }) },
    {
      id: "delete",
      label: t("pickups.deletePoint"),
      icon: "trash",
      danger: true,
      separated: true,
      onSelect: () => open({ kind: "delete", point }),
    },
  ]
  return (
    <tr data-id={point.id}>
      <th scope="row">
        <span className="op-stacked">
          <Name>{point.name}</Name>
          {point.directions && <bdi className="op-faint">{point.directions}</bdi>}
        </span>
      </th>
      <td>
        <span className="op-stacked">
          {point.placeId && <PlaceName id={point.placeId} />}
          {point.locationText && <bdi>{point.locationText}</bdi>}
        </span>
      </td>
      <td>{point.kinds.map(kind).join(" · ")}</td>
      <td>{point.productId ? <ProductName productId={point.productId} optionId={null} /> : t("pickups.every")}</td>
      <td>
        <StatusBadge kind="pickup" status={point.active ? "active" : "inactive"} />
      </td>
      {mayWrite && (
        <td>
          <Menu label={t("pickups.menuOf", { name: point.name })} items={items} />
        </td>
      )}
    </tr>
  )
}
