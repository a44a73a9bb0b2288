"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { EmptyState, Field, LiveBadge, NeighbourPicker, PageFrame } from "../../../kernel/ui/index.js"
import { startTimesMessages } from "../messages/en/start-times.js"
import { StartTimes } from "./list.js"
import type { StartTimesPageState } from "./state.js"

/** When a product can depart, controlled: the state comes from `useStartTimesPage` or from the host. */
export function StartTimesView({ state: { product, choose } }: { state: StartTimesPageState }) {
  const t = useMessages(startTimesMessages)
  return (
    <PageFrame catalogue={startTimesMessages} title={t("startTimes.title")} badges={<LiveBadge />}>
      <div className="op-toolbar">
        <Field label={t("startTimes.product")} hideLabel>
          {(control) => (
            <NeighbourPicker
              kind="products"
              control={control}
              placeholder={t("startTimes.product")}
              value={product ?? null}
              onChange={(id) => choose(id ?? undefined)}
            />
          )}
        </Field>
      </div>
      {product ? (
        <div className="op-stack">
          <StartTimes key={product} productId={product} />
        </div>
      ) : (
        <EmptyState icon="clock" title={t("startTimes.productChoose")}>
          {t("startTimes.productChooseText")}
        </EmptyState>
      )}
    </PageFrame>
  )
}
